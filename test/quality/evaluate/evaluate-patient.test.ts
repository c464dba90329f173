import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluatePatient } from '../../../services/quality/evaluate/evaluate-patient.js';
import { aPatient } from '../../builders/a-patient.js';
import { ALL_TYPES, anAudit, audited, resourcesFor } from '../../builders/an-audit.js';
import { aDispense, aMedicationRequest, anAdministration } from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const year = (...days: string[]) => days.reduce((before, on) => before.givenDenosumab(on), aPatient());

describe('the dose under judgement', () => {
  it('is no evidence against itself: its dispense, its twin of that day and its prescription neither', () => {
    const patient = aPatient()
      .withWeight(70, { on: '2025-01-01' })
      .on(PROLIA, { on: '2026-01-01' })
      .with('medicationDispenses', aDispense(PROLIA, '2026-05-20'))
      .with('medicationAdministrations', anAdministration(PROLIA, '2026-06-01T10:00:00+02:00'))
      .with('medicationAdministrations', anAdministration(PROLIA, '2026-06-01T10:05:00+02:00'));
    const { doses } = audited(patient);
    expect(doses).toMatchObject([{ day: '2026-06-01', confirmed: true, strata: { doseNumber: 'first' } }]);
    expect(Object.keys(doses[0]?.fires ?? {})).not.toEqual(expect.arrayContaining(['too-early']));
    expect(Object.keys(doses[0]?.fires ?? {})).not.toEqual(expect.arrayContaining(['duplicate-denosumab']));
  });

  it('is judged by what was known then: a diagnosis of the day after changes nothing', () => {
    const before = audited(year('2026-06-01').withCondition('hypocalcaemia', { onset: '2026-06-01' }));
    const after = audited(year('2026-06-01').withCondition('hypocalcaemia', { onset: '2026-06-02' }));
    expect(before.doses[0]?.fires).toHaveProperty('hypocalcaemia');
    expect(after.doses[0]?.fires).not.toHaveProperty('hypocalcaemia');
  });

  it.each([
    ['given', 'medicationAdministrations', anAdministration(PROLIA, '2026-06-01')],
    ['handed over', 'medicationDispenses', aDispense(PROLIA, '2026-06-01')],
  ] as const)(
    'is judged without an id too, %s, and without its prescription that has none',
    (_how, item, dose) => {
      const patient = aPatient()
        .withWeight(70, { on: '2025-01-01' })
        .with('medicationAdministrations', anAdministration('paracetamol', '2026-05-01'))
        .with('medicationRequests', {
          ...aMedicationRequest(PROLIA, { authoredOn: '2026-05-20' }),
          id: undefined,
        })
        .with(item, { ...dose, id: undefined });
      const { patientId, doses, outcomes } = audited(patient);
      expect(doses).toMatchObject([{ event: `${patientId}#2026-06-01`, strata: { doseNumber: 'first' } }]);
      expect(doses[0]?.fires).not.toHaveProperty('duplicate-denosumab');
      expect(outcomes).not.toEqual([]);
    },
  );

  it('is told too early when it was', () => {
    const { doses } = audited(year('2026-01-10', '2026-06-01'));
    expect(doses.map(({ fires }) => fires['too-early'])).toEqual([undefined, 'critical']);
  });
});

describe('what is counted', () => {
  it('children only for safety', () => {
    const { doses, outcomes, safety } = audited(year('2026-06-01').born('2008-06-02'));
    expect(doses).toMatchObject([{ measured: false, notMeasured: 'under-18', ageYears: 17 }]);
    expect(outcomes).toEqual([]);
    expect(safety).toMatchObject({ doses: 1, under18: [{ day: '2026-06-01', value: 17, unit: 'a' }] });
    expect(audited(year('2026-06-01').born('2008-06-01')).doses[0]?.measured).toBe(true);
  });

  it.each([
    ['no strength, no dose', 'denosumab', undefined, [{ measured: false, notMeasured: 'strength-unknown' }]],
    ['no strength, 60 mg given', 'denosumab', 60, [{ measured: true }]],
    ['120 mg given', 'denosumab', 120, []],
    ['the 120 mg product', 'denosumab 120 mg', undefined, []],
  ])('60 mg doses: %s', (_name, product, mg, expected) => {
    const dosage = mg === undefined ? {} : { dosage: { dose: { value: mg, unit: 'mg' } } };
    const patient = aPatient().with(
      'medicationAdministrations',
      anAdministration(product, '2026-06-01', dosage),
    );
    expect(audited(patient).doses).toMatchObject(expected);
  });

  it('another amount and another route, apart', () => {
    const dosage = { dose: { value: 30, unit: 'mg' }, route: { text: 'intravenous' } };
    const patient = aPatient().with(
      'medicationAdministrations',
      anAdministration(PROLIA, '2026-06-01', { dosage }),
    );
    expect(audited(patient).safety).toMatchObject({
      wrongDose: [{ value: 30, unit: 'mg' }],
      wrongRoute: [{}],
    });
  });
});

describe('the strata of a dose', () => {
  it.each([
    ['1977-06-01', '18–49'],
    ['1976-06-01', '50–64'],
    ['1961-06-01', '65–74'],
    ['1951-06-01', '75–84'],
    ['1941-06-01', '85+'],
  ])('born %s: %s', (born, ageBand) => {
    expect(audited(year('2026-06-01').born(born)).doses[0]?.strata.ageBand).toBe(ageBand);
  });

  it.each([
    [14.9, 'failure'],
    [15, 'severe'],
    [29.9, 'severe'],
    [30, 'moderate'],
    [59.9, 'moderate'],
    [60, 'mild-or-normal'],
  ])('a clearance of %d mL/min: %s', (value, stage) => {
    const patient = year('2026-06-01').withClearance(value, { on: '2026-05-01' });
    expect(audited(patient).doses[0]?.strata.renalStage).toBe(stage);
  });

  it('the organisation that gave it goes before the one that keeps the record', () => {
    const { resources, ...rest } = resourcesFor(year('2026-06-01'));
    const kept = resources.map((one) =>
      'birthDate' in one ? { ...one, managingOrganization: { reference: 'Organization/home' } } : one,
    );
    const given = kept.map((one) =>
      'effectiveDateTime' in one
        ? { ...one, performer: [{ actor: { reference: 'https://ehr.example/fhir/Organization/clinic' } }] }
        : one,
    );
    const organisationOf = (all: object[]) =>
      evaluatePatient({ ...rest, resources: all }, anAudit()).doses[0]?.strata.organisation;
    expect([resources, kept, given].map((all) => organisationOf([...all]))).toEqual([
      null,
      'Organization/home',
      'Organization/clinic',
    ]);
  });
});

describe('the record of an export', () => {
  it('joins the Medication that a dose refers to, whatever the form of the reference', () => {
    const reference = 'https://ehr.example/fhir/Medication/m1/_history/3';
    const dose = {
      resourceType: 'MedicationAdministration',
      id: 'a',
      status: 'completed',
      subject: { reference: 'Patient/p1' },
      medicationReference: { reference },
      effectiveDateTime: '2026-06-01',
    };
    const medication = {
      resourceType: 'Medication',
      id: 'm1',
      code: { text: 'Conexxence 60 mg' },
      batch: { lotNumber: 'L42' },
    };
    const patient = { patientId: 'p1', resources: [dose], medications: { 'Medication/m1': medication } };
    const { doses } = evaluatePatient(patient, anAudit());
    expect(doses).toMatchObject([{ event: 'MedicationAdministration/a', brand: 'Conexxence', batch: 'L42' }]);
  });

  it('says what could not be used, and what is of another patient', () => {
    const { resources, ...rest } = resourcesFor(
      year('2026-06-01').withCalcium(2.3, { on: '2026-05-20', unit: null }),
    );
    const foreign = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/other' } };
    const broken = { resourceType: 'Observation', id: 'o', status: 'final', code: 'calcium' };
    const { unusable } = evaluatePatient({ ...rest, resources: [...resources, foreign, broken] }, anAudit());
    expect(unusable).toEqual([
      { where: 'Condition/c', why: 'other-patient' },
      { where: 'Observation/calciumResults-1', why: 'no-unit' },
      { where: 'Observation/o code', why: 'unreadable' },
    ]);
  });

  it('of a type that the export lacks, nothing is known; of one that it has, none', () => {
    const cannotTell = (offeredTypes: string[]) =>
      audited(year('2026-06-01'), { offeredTypes }).doses[0]?.cannotTell ?? [];
    expect(cannotTell(ALL_TYPES.filter((type) => type !== 'AllergyIntolerance'))).toContain(
      'hypersensitivity',
    );
    expect(cannotTell(ALL_TYPES)).not.toContain('hypersensitivity');
  });

  it('gives the same result in any order', () => {
    const patient = year('2025-12-01', '2026-06-01', '2026-12-01')
      .withCalcium(2.3, { on: '2026-05-20' })
      .withCalcium(2.0, { on: '2026-05-20' })
      .withAlbumin(35, { on: '2026-05-20' })
      .on(PROLIA, { on: '2026-05-01' })
      .on('alendronic acid', { on: '2026-05-01' })
      .withCondition('CKD stage 4', { onset: '2026-01-01' })
      .withProcedure('tooth extraction', { on: '2026-05-10' });
    const { resources, ...rest } = resourcesFor(patient);
    const audit = anAudit();
    const expected = evaluatePatient({ ...rest, resources }, audit);
    const anyOrder = fc.shuffledSubarray([...resources], { minLength: resources.length });
    fc.assert(
      fc.property(anyOrder, (shuffled) => {
        expect(evaluatePatient({ ...rest, resources: shuffled }, audit)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
  });
});
