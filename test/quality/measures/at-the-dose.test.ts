import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../../builders/a-patient.js';
import { ALL_TYPES, answer } from '../../builders/an-audit.js';
import { anAdministration, aStatement } from '../../builders/medication.js';

const dosed = () => aPatient().withWeight(70, { on: '2025-06-01' }).givenDenosumab('2026-06-01');

describe('calcium and vitamin D at the dose', () => {
  const MEASURE = 'supplements';
  const calcium = dosed().on('calcium carbonate', { on: '2026-01-01' });

  it.each([
    ['both', calcium.on('colecalciferol', { on: '2026-01-01' }), 'met'],
    ['vitamin D from the day after', calcium.on('colecalciferol', { on: '2026-06-02' }), 'partly'],
    ['calcium only', calcium, 'partly'],
    ['neither', dosed(), 'not-recorded'],
    [
      'declined',
      dosed().with('medicationStatements', aStatement('calcium carbonate', { status: 'not-taken' })),
      'recorded-not-done',
    ],
    [
      'high calcium within 28 days',
      dosed().withCalcium(2.7, { on: '2026-05-04' }),
      'excluded: hypercalcaemia',
    ],
    ['high calcium before that', dosed().withCalcium(2.7, { on: '2026-05-03' }), 'not-recorded'],
    [
      'hypercalcaemia diagnosed',
      dosed().withCondition('hypocalcaemia', { code: { text: 'Hypercalciëmie' }, recorded: '2026-01-01' }),
      'excluded: hypercalcaemia',
    ],
    [
      'the prescriptions could not be read',
      dosed().with('medicationRequests', {
        resourceType: 'MedicationRequest',
        id: 'x',
        medicationReference: { reference: 'Medication/gone' },
        status: 'active',
        authoredOn: '2026-01-01',
      }),
      'unsettled',
    ],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it('cannot be settled where the export has no statements, which may tell of them', () => {
    const offeredTypes = ALL_TYPES.filter((type) => type !== 'MedicationStatement');
    expect(answer(MEASURE, calcium, { offeredTypes })).toBe('unsettled');
  });
});

describe('a dental examination before the first dose ever', () => {
  const MEASURE = 'dental-exam';
  const atRisk = dosed().withCondition('periodontitis', { onset: '2026-01-01' });

  it.each([
    ['365 days before', atRisk.withProcedure('dental examination', { on: '2025-06-01' }), 'met'],
    ['366 days before', atRisk.withProcedure('dental examination', { on: '2025-05-31' }), 'not-recorded'],
    ['the day after', atRisk.withProcedure('dental examination', { on: '2026-06-02' }), 'not-recorded'],
    [
      'not done',
      atRisk.withProcedure('dental examination', { on: '2026-05-01', status: 'not-done' }),
      'recorded-not-done',
    ],
    ['a later dose', atRisk.givenDenosumab('2025-12-01'), 'beside: not-in-denominator'],
    ['no risk', dosed(), 'beside: not-in-denominator'],
  ])('%s', (_name, patient, expected) => {
    const last = answer(MEASURE, patient);
    expect(last).toBe(expected);
  });

  it('cannot be settled where the export has no procedures', () => {
    const offeredTypes = ALL_TYPES.filter((type) => type !== 'Procedure');
    expect(answer(MEASURE, atRisk, { offeredTypes })).toBe('unsettled');
  });
});

describe('brand and batch of an administration', () => {
  const medication = (code: object, batch?: string) => ({
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#m' },
    contained: [
      { resourceType: 'Medication' as const, id: 'm', code, ...(batch && { batch: { lotNumber: batch } }) },
    ],
  });

  it.each([
    ['both', medication({ text: 'Conexxence 60 mg' }, 'L42'), 'met'],
    ['no batch', medication({ text: 'Conexxence 60 mg' }), 'partly'],
    ['no brand', medication({ text: 'denosumab 60 mg' }, 'L42'), 'partly'],
    ['neither', medication({ text: 'denosumab 60 mg' }), 'not-recorded'],
  ])('%s', (_name, details, expected) => {
    const patient = aPatient().with(
      'medicationAdministrations',
      anAdministration('denosumab 60 mg', '2026-06-01', details),
    );
    expect(answer('lot-recorded', patient)).toBe(expected);
  });

  it('is not asked of what is known from a dispense only', () => {
    const patient = aPatient().with('medicationDispenses', {
      resourceType: 'MedicationDispense',
      id: 'd',
      status: 'completed',
      medicationCodeableConcept: { text: 'Conexxence 60 mg' },
      whenHandedOver: '2026-06-01',
    });
    expect(answer('lot-recorded', patient)).toBe('beside: not-in-denominator');
    expect(answer('calcium-before-dose', patient)).toBe('not-recorded');
  });
});

describe('no other denosumab', () => {
  const MEASURE = 'no-duplicate-denosumab';
  const also = (name: string, on: string) =>
    aPatient().givenDenosumab('2026-06-01').with('medicationAdministrations', anAdministration(name, on));

  it.each([
    ['none', dosed(), 'met'],
    ['120 mg eight weeks before', also('denosumab 120 mg', '2026-04-06'), 'another-product'],
    ['120 mg a day before that', also('denosumab 120 mg', '2026-04-05'), 'met'],
    ['another brand just under five months before', also('Jubbonti 60 mg', '2026-01-02'), 'another-product'],
    ['another brand five months before', also('Jubbonti 60 mg', '2026-01-01'), 'met'],
    ['the same brand: early, but no other product', also('Prolia 60 mg', '2026-03-01'), 'met'],
    ['its own prescription', dosed().on('denosumab 60 mg', { on: '2026-05-20' }), 'met'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it('is not unsettled only because the export has no statements', () => {
    const offeredTypes = ALL_TYPES.filter((type) => type !== 'MedicationStatement');
    expect(answer(MEASURE, dosed(), { offeredTypes })).toBe('met');
  });
});

describe('renal function known', () => {
  const MEASURE = 'renal-function-known';

  it.each([
    ['365 days before', dosed().withEgfr(60, { on: '2025-06-01' }), 'met'],
    ['366 days before', dosed().withEgfr(60, { on: '2025-05-31' }), 'not-recorded'],
    ['the day after', dosed().withEgfr(60, { on: '2026-06-02' }), 'not-recorded'],
    ['a diagnosis alone', dosed().withCondition('CKD stage 4', { onset: '2026-01-01' }), 'diagnosis-only'],
    ['in no unit', dosed().withEgfr(60, { on: '2026-05-01', unit: null }), 'unusable'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });
});
