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
const factsOf = (...uses: readonly MedicationUse[]) => readTimeline(chartOf(uses), null).facts;

describe('denosumab 60 mg is known', () => {
  it.each([
    ['asked for', aMedicationRequest(PROLIA, { status: 'completed' }), true],
    ['asked for, but only drafted', aMedicationRequest(PROLIA, { status: 'draft' }), false],
    ['asked for, but cancelled', aMedicationRequest(PROLIA, { status: 'cancelled' }), false],
    ['taken', aStatement(PROLIA), true],
    ['taken in future', aStatement(PROLIA, { status: 'intended' }), false],
    ['not taken', aStatement(PROLIA, { status: 'not-taken' }), false],
    ['given', anAdministration(PROLIA, '2026-05-31'), true],
    ['not given', anAdministration(PROLIA, '2026-05-31', { status: 'not-done' }), false],
    ['handed over', aDispense(PROLIA, '2026-05-31'), true],
    ['being prepared', aDispense(PROLIA, '2026-05-31', { status: 'preparation' }), false],
    ['declined', aDispense(PROLIA, '2026-05-31', { status: 'declined' }), false],
    ['of unknown strength', anAdministration('denosumab', '2026-05-31'), true],
    ['of 120 mg', anAdministration(XGEVA, '2026-05-31'), false],
  ])('%s', (_, use, expected) => {
    expect(factsOf(use).denosumabKnown).toBe(expected);
  });
});

describe('a dose of any denosumab', () => {
  it.each([
    ['120 mg given', anAdministration(XGEVA, '2026-05-31'), '2026-05-31'],
    ['120 mg being given', anAdministration(XGEVA, '2026-05-31', { status: 'in-progress' }), '2026-05-31'],
    ['120 mg not given', anAdministration(XGEVA, '2026-05-31', { status: 'not-done' }), null],
    ['120 mg handed over', aDispense(XGEVA, '2026-05-31'), '2026-05-31'],
    [
      '120 mg asked for only',
      aMedicationRequest(XGEVA, { status: 'completed', authoredOn: '2026-05-31' }),
      null,
    ],
    ['60 mg given', anAdministration(PROLIA, '2026-05-31'), '2026-05-31'],
    ['60 mg not given', anAdministration(PROLIA, '2026-05-31', { status: 'not-done' }), null],
    ['another medicine', anAdministration('zoledronic acid', '2026-05-31'), null],
  ])('%s', (_, use, day) => {
    expect(factsOf(use)).toMatchObject({ anyDenosumabDose: day !== null, lastAnyDoseDay: day });
  });

  it('has the day of the last, though of another nobody knows the day', () => {
    const undated = anAdministration(XGEVA, '2026', { id: 'undated' });
    expect(factsOf(anAdministration(XGEVA, '2026-03-01'), undated).lastAnyDoseDay).toBe('2026-03-01');
  });
});

it.each([
  ['a dispense alone', aDispense(PROLIA, '2026-05-31'), true],
  ['an administration', anAdministration(PROLIA, '2026-05-31'), false],
  ['nothing', aMedicationRequest('paracetamol'), false],
])('the last dose is unconfirmed by %s: %s', (_, use, expected) => {
  expect(factsOf(use).lastDoseUnconfirmed).toBe(expected);
});
