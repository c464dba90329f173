import { describe, expect, it } from '@jest/globals';
import { readRenal } from '../../../services/facts/renal/read-renal.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>) => readRenal(chartOf(patient)).facts;
const reasonsOf = (patient: ReturnType<typeof aPatient>) => factsOf(patient).severeRenalBecause;

describe('severe renal impairment by diagnosis', () => {
  it.each([
    ['CKD stage 4', 'ckd-stage-4'],
    ['CKD stage 5', 'ckd-stage-5'],
    ['dialysis dependence', 'dialysis'],
  ] as const)('%s is one', (name, reason) => {
    expect(factsOf(aPatient().withCondition(name))).toMatchObject({
      severeRenal: true,
      severeRenalBecause: [reason],
      dialysis: reason === 'dialysis',
      renalDiagnosis: true,
    });
  });

  it.each(['resolved', 'inactive'])('a %s one is not', (status) => {
    expect(factsOf(aPatient().withCondition('CKD stage 4', { status }))).toMatchObject({
      severeRenal: null,
      renalDiagnosis: false,
    });
  });

  it('a code wider than that is none, though it tells about the kidneys', () => {
    const chart = chartOf(aPatient().withCondition('CKD stage 5'));
    const entries = chart.diagnoses.entries.map((diagnosis) => ({
      ...diagnosis,
      matches: diagnosis.matches.map((match) => ({ ...match, unspecific: true as const })),
    }));
    const { facts } = readRenal({ ...chart, diagnoses: { entries, complete: true } });
    expect(facts).toMatchObject({ severeRenal: null, renalDiagnosis: true });
  });

  it('all reasons are kept', () => {
    const patient = aPatient()
      .withClearance(12)
      .withCondition('CKD stage 5')
      .withCondition('dialysis dependence');
    expect(reasonsOf(patient)).toEqual(['value', 'dialysis', 'ckd-stage-5']);
    expect(readRenal(chartOf(patient)).evidence.renal?.map(({ value }) => value)).toEqual([
      12,
      'Chronic kidney disease stage 5',
      'Dependence on renal dialysis',
    ]);
  });
});

describe('dialysis by procedure', () => {
  it.each([
    [0, true],
    [90, true],
    [91, false],
  ])('%d days ago: %s', (days, dialysis) => {
    const patient = aPatient().withProcedure('haemodialysis', { on: daysAgo(days) });
    expect(factsOf(patient)).toMatchObject({ dialysis, severeRenal: dialysis || null });
  });

  it('on a day nobody knows is not known, unless a diagnosis says it', () => {
    const patient = aPatient().withProcedure('haemodialysis', { on: '2026' }).withClearance(50);
    expect(factsOf(patient)).toMatchObject({ dialysis: null, severeRenal: null });
    expect(factsOf(patient.withCondition('dialysis dependence')).dialysis).toBe(true);
  });

  it('is not known where procedures could not be read', () => {
    const patient = aPatient().without('procedures');
    expect(factsOf(patient)).toMatchObject({ dialysis: null, renalDiagnosis: null });
    expect(factsOf(patient.withCondition('dialysis dependence')).dialysis).toBe(true);
  });
});

describe('a later value that is not severe', () => {
  const since = { onset: daysAgo(100), recorded: daysAgo(50) };

  it.each([
    [49, 30, false],
    [49, 29.9, true],
    [50, 30, true], // on the day of recording: not newer
    [51, 30, true],
  ])('%d days ago, %d mL/min, beside CKD stage 4 leaves it severe: %s', (days, value, severe) => {
    const patient = aPatient().withCondition('CKD stage 4', since).withClearance(value, { daysAgo: days });
    expect(factsOf(patient).severeRenal).toBe(severe);
  });

  it('disproves no stage 4 of unknown date', () => {
    expect(factsOf(aPatient().withCondition('CKD stage 4').withClearance(50)).severeRenal).toBe(true);
  });

  it.each(['CKD stage 5', 'dialysis dependence'] as const)('disproves %s only after a transplant', (name) => {
    const patient = aPatient().withCondition(name, since);
    const transplanted = patient.withProcedure('kidney transplantation', { on: daysAgo(30) });
    expect(factsOf(patient.withClearance(50, { daysAgo: 20 })).severeRenal).toBe(true);
    expect(factsOf(transplanted).severeRenal).toBe(true);
    expect(factsOf(transplanted.withClearance(50, { daysAgo: 30 })).severeRenal).toBe(true);
    expect(factsOf(transplanted.withClearance(50, { daysAgo: 29 }))).toMatchObject({
      severeRenal: false,
      severeRenalBecause: [],
      dialysis: false,
    });
  });

  it.each([
    ['on the day of the transplant', { onset: daysAgo(30) }],
    ['nobody knows when', {}],
  ])('disproves after it what began %s', (_, details) => {
    const patient = aPatient()
      .withProcedure('kidney transplantation', { on: daysAgo(30) })
      .withCondition('dialysis dependence', details)
      .withClearance(50, { daysAgo: 29 });
    expect(factsOf(patient)).toMatchObject({ severeRenal: false, dialysis: false });
  });

  it('disproves nothing that began after the transplant', () => {
    const patient = aPatient()
      .withCondition('kidney transplant', { onset: daysAgo(300) })
      .withCondition('dialysis dependence', since)
      .withClearance(50, { daysAgo: 5 });
    expect(factsOf(patient).dialysis).toBe(true);
  });
});
