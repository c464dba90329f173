import { describe, expect, it } from '@jest/globals';
import type { ReplayedOrder } from '../../../services/quality/replay/replayed-order.js';
import {
  commonest,
  per100Orders,
  startReplayCounting,
} from '../../../services/quality/replay/summarise-replay.js';
import { day } from '../../builders/days.js';
import { aReplayedOrder } from './a-replay.js';

/** Six orders: nothing, info only (which interrupts nobody), one alert, two of one concern on one card, two, three. */
const six = [
  aReplayedOrder(),
  aReplayedOrder({ cards: ['info'], shown: { indication: 'info' } }),
  aReplayedOrder({
    cards: ['warning', 'info'],
    shown: { overdue: 'warning' },
    toldUnknown: { hypersensitivity: 'info' },
    cannotTell: { hypersensitivity: ['allergyKind'] },
  }),
  aReplayedOrder({
    cards: ['critical'],
    shown: { hypocalcaemia: 'critical', 'calcium-before-dose': 'warning' },
    hidden: { 'too-early': { why: 'shadow', indicator: 'warning' } },
  }),
  aReplayedOrder({
    day: day('2026-04-30'),
    cards: ['critical', 'warning', 'info'],
    shown: { hypocalcaemia: 'critical', 'too-early': 'warning', indication: 'info' },
  }),
  aReplayedOrder({
    day: day('2026-04-01'),
    cards: ['critical', 'warning', 'warning'],
    shown: { hypocalcaemia: 'critical', 'too-early': 'warning' },
    toldUnknown: { paediatric: 'warning' },
    cannotTell: { paediatric: ['ageGroup'] },
  }),
];

function summarised(orders: readonly ReplayedOrder[]) {
  const counting = startReplayCounting();
  for (const order of orders) counting.add(order);
  return counting.summary();
}

describe('the alert burden', () => {
  it('is counted order by order', () => {
    const summary = summarised(six);
    expect(summary).toMatchObject({
      orders: 6,
      // 0 + 1 + 2 + 1 + 3 + 3
      cards: 10,
      // 0 + 0 + 1 + 1 + 2 + 3
      alertCards: 7,
      withCard: 5,
      alerts: { none: 2, one: 2, two: 1, more: 1 },
      combinations: {
        overdue: 1,
        'calcium-before-dose + hypocalcaemia': 1,
        'hypocalcaemia + too-early': 1,
        'hypocalcaemia + paediatric + too-early': 1,
      },
      months: { '2026-03': { orders: 4, withAlert: 2 }, '2026-04': { orders: 2, withAlert: 2 } },
    });
    expect(summary.rules.hypocalcaemia).toMatchObject({ critical: 3, warning: 0, info: 0 });
    expect(summary.rules['too-early']).toMatchObject({ warning: 2, shadow: 1, off: 0 });
    expect(summary.rules.hypersensitivity).toMatchObject({
      ...{ info: 0, cannotTell: 1, toldUnknown: 1 },
      missing: { allergyKind: 1 },
    });
    // 3 of 6
    expect(per100Orders(summary.rules.hypocalcaemia?.critical ?? 0, summary)).toBe(50);
  });

  it('has no rate without orders, and lists ten at the most', () => {
    expect(per100Orders(0, summarised([]))).toBeNull();
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`rule-${at}`, at]));
    expect(commonest(many).map(({ number }) => number)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(commonest({ b: 1, a: 1 }).map(({ key }) => key)).toEqual(['a', 'b']);
  });
});
