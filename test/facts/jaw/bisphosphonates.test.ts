import { describe, expect, it } from '@jest/globals';
import { medicineRisks } from '../../../services/facts/jaw/medicine-risks.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { daysAgo } from '../../builders/days.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
} from '../../builders/medication.js';

const found = (use: MedicationUse) =>
  medicineRisks(chartOf([use]), { facts: { glucocorticoidUse: 'none' }, evidence: {} })
    .filter(({ holds }) => holds)
    .map(({ because }) => because);

const BY_MOUTH = ['bisphosphonate'];

describe('a bisphosphonate that was taken once, by its status', () => {
  it.each([
    [aMedicationRequest('alendronic acid', { status: 'completed' }), BY_MOUTH],
    [aMedicationRequest('alendronic acid', { status: 'stopped' }), BY_MOUTH],
    [aMedicationRequest('alendronic acid', { status: 'draft' }), []],
    [aMedicationRequest('alendronic acid', { status: 'cancelled' }), []],
    [aStatement('alendronic acid', { status: 'completed' }), BY_MOUTH],
    [aStatement('alendronic acid', { status: 'intended' }), []],
    [aStatement('alendronic acid', { status: 'not-taken' }), []],
    [aDispense('alendronic acid', daysAgo(900)), BY_MOUTH],
    [aDispense('alendronic acid', daysAgo(900), { status: 'declined' }), []],
    [anAdministration('alendronic acid', daysAgo(900), { status: 'not-done' }), []],
    [anAdministration('zoledronic acid', daysAgo(900)), ['intravenous-bisphosphonate']],
    [anAdministration('pamidronic acid', daysAgo(900)), ['intravenous-bisphosphonate']],
  ])('%#: %j', (use, expected) => {
    expect(found(use)).toEqual(expected);
  });
});
