import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
} from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const XGEVA = 'denosumab 120 mg';
const factsOf = (uses: readonly MedicationUse[]) => readTimeline(chartOf(uses), null).facts;
const prescribed = (authoredOn: string | undefined, status = 'active') =>
  aMedicationRequest(PROLIA, { status, authoredOn });

// as of 22 November 2026; over thirty days old is one of before 23 October
describe('the history is uncertain by a prescription without a dose', () => {
  const dose = anAdministration(PROLIA, '2026-06-01');

  it.each([
    ['before any dose', [prescribed('2026-10-22')], true],
    ['drafted only', [prescribed('2026-10-22', 'draft')], false],
    ['cancelled', [prescribed('2026-10-22', 'cancelled')], false],
    ['of 120 mg', [aMedicationRequest(XGEVA, { authoredOn: '2026-10-22' })], false],
    ['of the day of the last dose', [prescribed('2026-06-01'), dose], false],
    ['of the day after it', [prescribed('2026-06-02'), dose], true],
    ['after it, thirty days old', [prescribed('2026-10-23'), dose], false],
    ['of no day, before any dose', [prescribed(undefined)], true],
    ['of no day, beside a dose', [prescribed(undefined), dose], false],
  ])('%s', (_, uses, expected) => {
    expect(factsOf(uses).historyUncertain).toBe(expected);
  });
});

describe('a statement', () => {
  it.each([
    [
      'of one day tells of a dose',
      aStatement(PROLIA, { effectiveDateTime: '2026-06-01' }),
      false,
      '2026-06-01',
    ],
    ['of a use that goes on tells of no day', aStatement(PROLIA), true, null],
    ['of 120 mg tells nothing of 60 mg', aStatement(XGEVA), false, null],
  ])('%s', (_, statement, historyUncertain, lastDoseDay) => {
    expect(factsOf([statement])).toMatchObject({ historyUncertain, lastDoseDay });
  });
});

describe('the first dose of a new course', () => {
  // the last dose was twelve days ago; twelve months before it is 10 November 2025
  it.each([
    ['2025-11-09', true],
    ['2025-11-10', false],
    ['2026-05-10', false],
  ])('after one on %s: %s', (before, recent) => {
    const doses = [anAdministration(PROLIA, before), anAdministration(PROLIA, '2026-11-10')];
    expect(factsOf(doses).firstDoseRecent).toBe(recent);
  });
});

// six months after 6 June is 6 December, fourteen days from now
it.each([
  ['2026-06-06', true],
  ['2026-06-07', false],
])('after a dose on %s the next is due soon: %s', (on, dueSoon) => {
  expect(factsOf([anAdministration(PROLIA, on)]).dueSoon).toBe(dueSoon);
});

it('no therapy is shown where none is known', () => {
  expect(factsOf([]).shownOnTherapy).toBe(false);
  expect(factsOf([aDispense(PROLIA, '2026-06-06')]).shownOnTherapy).toBe(true);
});
