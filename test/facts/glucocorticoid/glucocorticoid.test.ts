import { describe, expect, it } from '@jest/globals';
import { readGlucocorticoid } from '../../../services/facts/glucocorticoid/read-glucocorticoid.js';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readDiagnoses } from '../../../services/facts/conditions/read-diagnoses.js';
import { aPatient } from '../../builders/a-patient.js';
import { daysAgo } from '../../builders/days.js';
import { aDosage, aMedicationRequest, aStatement, chartOf, inputOf } from '../../builders/medication.js';

const factsOf = (...uses: MedicationUse[]) => readGlucocorticoid(chartOf(uses)).facts;
const prescribed = (name: string, ...dosageInstruction: Dosage[]) =>
  aMedicationRequest(name, { dosageInstruction });

describe('a systemic glucocorticoid in use', () => {
  it.each([
    ['prednisolone', undefined, true], // ATC H02: by class
    ['hydrocortison', undefined, null], // a tablet or a cream
    ['hydrocortison tablet 10 mg', undefined, true],
    ['hydrocortison creme 1%', undefined, false],
    ['hydrocortison', 'oral', true],
    ['hydrocortison', 'topical', false],
    ['triamcinolon', 'intra-articular', false],
    ['triamcinolon', 'intramuscular', true],
    ['dexamethason oogdruppels 1 mg/ml', undefined, false],
    ['prednisolone', 'rectal', false],
    ['budesonide', 'oral', false],
    ['fludrocortison', 'oral', false],
    ['paracetamol', 'oral', false],
  ])('%s, route %s: %s', (name, route, active) => {
    expect(
      factsOf(prescribed(name, ...(route ? [aDosage(null, null, route)] : []))).glucocorticoidActive,
    ).toBe(active);
  });

  it('a dose in mg a day makes a bare name systemic', () => {
    expect(factsOf(prescribed('prednison', aDosage([10, 'mg'], [1, 'd']))).glucocorticoidActive).toBe(true);
  });

  it('none, and not known', () => {
    expect(factsOf()).toEqual({
      glucocorticoidActive: false,
      glucocorticoidUse: 'none',
      glucocorticoidName: null,
      glucocorticoidDays: null,
      glucocorticoidPrednisoneMgPerDay: null,
    });
    const unread = { ...chartOf([]), medicines: { entries: [], complete: false } };
    expect(readGlucocorticoid(unread).facts).toMatchObject({
      glucocorticoidActive: null,
      glucocorticoidUse: null,
    });
  });

  it('by a status code, which itself says long-term', () => {
    const coding = [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z79.52' }];
    const record = aPatient()
      .with('conditions', { resourceType: 'Condition', id: 'c1', code: { coding } })
      .record();
    const diagnoses = readDiagnoses({ ...inputOf([]), record });
    const { facts, evidence } = readGlucocorticoid({ ...chartOf([]), diagnoses });
    expect(facts).toMatchObject({
      glucocorticoidActive: true,
      glucocorticoidUse: 'long-term',
      glucocorticoidDays: null,
    });
    expect(evidence.glucocorticoid).toHaveLength(1);
  });
});

describe('for how long', () => {
  it.each([
    [89, 'short'],
    [90, 'long-term'],
  ])('%s days: %s', (days, use) => {
    const facts = factsOf(aMedicationRequest('prednisolone', { authoredOn: daysAgo(days) }));
    expect(facts).toMatchObject({ glucocorticoidDays: days, glucocorticoidUse: use });
  });

  it('without a start: not known', () => {
    expect(factsOf(aStatement('prednisolone'))).toMatchObject({
      glucocorticoidActive: true,
      glucocorticoidUse: 'duration-unknown',
      glucocorticoidDays: null,
    });
  });

  // a course that ended 30 days ago, when the next one began `gap` days later
  it.each([
    [14, 100],
    [15, 15],
  ])('renewed %s days after its end: %s days', (gap, days) => {
    const earlier = aStatement('prednisolone', {
      id: 'earlier',
      status: 'completed',
      effectivePeriod: { start: daysAgo(100), end: daysAgo(30) },
    });
    const now = aMedicationRequest('prednisolone', { authoredOn: daysAgo(30 - gap) });
    expect(factsOf(earlier, now).glucocorticoidDays).toBe(days);
  });
});

describe('in prednisone', () => {
  it.each([
    ['dexamethason tablet', [1.5, 'mg'], 10], // 1.5 × 5 / 0.75
    ['hydrocortison tablet', [20, 'mg'], 5], // 20 × 5 / 20
    ['prednisolone', [7.5, 'mg'], 7.5],
    ['predniSONE 5 MG Oral Tablet', [2, 'tablet'], 10], // 2 × 5
    ['deflazacort tablet', [6, 'mg'], 5],
    ['vamorolone tablet', [6, 'mg'], null],
  ] as const)('%s %j a day: %s mg', (name, [value, unit], mg) => {
    const facts = factsOf(prescribed(name, aDosage([value, unit], [1, 'd'])));
    expect(facts.glucocorticoidPrednisoneMgPerDay).toBe(mg);
  });

  it('dexamethasone 6 mg twice a day, with its arithmetic', () => {
    const dosage = {
      ...aDosage([6, 'mg']),
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
    };
    const { evidence } = readGlucocorticoid(chartOf([prescribed('dexamethason tablet', dosage)]));
    expect(evidence.glucocorticoid).toEqual([
      {
        what: 'request',
        reference: 'MedicationRequest/request-1',
        value: 'dexamethason tablet',
        day: '2026-11-22',
        byName: true,
        arithmetic: '12 mg × 5/0.75 = 80 mg prednisone',
      },
    ]);
  });

  it('as needed has no daily dose', () => {
    const dosage = { ...aDosage([6, 'mg'], [1, 'd']), asNeededBoolean: true };
    expect(factsOf(prescribed('prednisolone', dosage)).glucocorticoidPrednisoneMgPerDay).toBeNull();
  });
});
