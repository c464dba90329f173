import { describe, expect, it } from '@jest/globals';
import { changesBetween, pairsOf } from '../../../services/quality/replay/difference.js';
import { startDifferenceCounting } from '../../../services/quality/replay/summarise-difference.js';
import { aReplayedOrder } from './a-replay.js';

const first = aReplayedOrder({
  cards: ['warning', 'info'],
  shown: { overdue: 'warning', 'too-early': 'warning', indication: 'info', 'oral-lesion': 'info' },
  cannotTell: { pregnancy: ['pregnancyStatus'] },
});
const second = aReplayedOrder({
  cards: ['critical', 'info'],
  shown: { overdue: 'info', 'too-early': 'warning', pregnancy: 'critical', 'oral-lesion': 'warning' },
  hidden: { indication: { why: 'off', indicator: 'info' } },
  cannotTell: { 'jaw-symptoms': ['jawSymptoms'] },
});

describe('the difference of two rule bases at one order', () => {
  it('is told rule by rule, silence, cannot tell and what is kept back included', () => {
    expect(changesBetween({ first, second })).toEqual([
      { rule: 'indication', first: 'info', second: 'kept-back', kind: 'no-longer-shown' },
      { rule: 'jaw-symptoms', first: 'silent', second: 'cannot-tell', kind: 'other' },
      { rule: 'oral-lesion', first: 'info', second: 'warning', kind: 'graver' },
      { rule: 'overdue', first: 'warning', second: 'info', kind: 'milder' },
      { rule: 'pregnancy', first: 'cannot-tell', second: 'critical', kind: 'newly-shown' },
    ]);
    expect(changesBetween({ first, second: first })).toEqual([]);
  });

  it('is told too of an order that only one of them judges', () => {
    const other = aReplayedOrder({ event: 'MedicationRequest/2', shown: { overdue: 'warning' } });
    expect(pairsOf([first], [second, other])).toEqual([
      { first, second },
      { first: null, second: other },
    ]);
    expect(pairsOf([first], [])).toEqual([{ first, second: null }]);
    expect(changesBetween({ first: null, second: other })).toEqual([
      { rule: 'overdue', first: 'not-judged', second: 'warning', kind: 'newly-shown' },
    ]);
  });
});

it('the differences of many orders are counted by what a prescriber would notice', () => {
  const counting = startDifferenceCounting();
  const silent = aReplayedOrder();
  const unsure = aReplayedOrder({ cannotTell: { 'jaw-symptoms': ['jawSymptoms'] } });
  counting.add({ first, second }); // an alert with either
  counting.add({ first: silent, second }); // newly
  counting.add({ first, second: silent }); // no longer
  counting.add({ first: silent, second: unsure }); // nothing on a card
  counting.add({ first: null, second }); // judged by the second only
  const summary = counting.summary();
  expect(summary).toMatchObject({ orders: 5, changed: 4, newlyAlerted: 2, noLongerAlerted: 1 });
  // milder at the first; from silence to info at the second and the fifth; from warning to silence at the third
  expect(summary.rules.overdue).toEqual({ newlyShown: 2, noLongerShown: 1, graver: 0, milder: 1, other: 0 });
  expect(summary.rules['jaw-symptoms']).toMatchObject({ newlyShown: 0, other: 4 });
});
