import { describe, expect, it } from '@jest/globals';
import { dentalProcedure } from '../../../services/facts/jaw/dental-procedure.js';
import { jawSymptoms } from '../../../services/facts/jaw/jaw-symptoms.js';
import { standingFindings } from '../../../services/facts/jaw/standing-findings.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

describe('symptoms of the jaw', () => {
  const pain = (onset: string) => ({ onset });
  const read = (patient: ReturnType<typeof aPatient>) =>
    jawSymptoms(chartOf(patient.givenDenosumab(daysAgo(300))));

  it.each([
    [daysAgo(40), daysAgo(9)],
    [daysAgo(9), daysAgo(40)],
  ])('of %s and %s the newest is told of, and both are shown as symptoms', (one, other) => {
    const patient = aPatient()
      .withCondition('jaw pain', pain(one))
      .withCondition('jaw pain', { ...pain(other), code: { text: 'losse kies' } });
    const { facts, evidence } = read(patient);
    expect(facts.jawSymptomDay).toBe(daysAgo(9));
    expect(facts.jawSymptomName).toBe(one === daysAgo(9) ? 'Jaw pain' : 'losse kies');
    expect(evidence['jaw-symptoms']?.map(({ what, day }) => [what, day])).toEqual([
      ['symptom', daysAgo(9)],
      ['symptom', daysAgo(40)],
    ]);
  });

  it.each([
    ['too old', aPatient().withCondition('jaw pain', pain(daysAgo(91)))],
    ['undated', aPatient().withCondition('jaw pain')],
    ['none', aPatient()],
  ])('%s: nothing is shown', (_, patient) => {
    expect(read(patient)).toMatchObject({
      facts: { jawSymptomName: null, jawSymptomDay: null },
      evidence: { 'jaw-symptoms': [] },
    });
  });
});

describe('a procedure near the dose', () => {
  const asked = {
    doseDay: AS_OF.day,
    startStated: true,
    orderName: 'Dental implant',
    dentalProcedureOrder: false,
  };

  it.each([
    ['those near it, planned before done', false, 'Verstandskies verwijderen', ['appointment', 'procedure']],
    ['not the order itself, which stands on the card', true, 'Dental implant', ['appointment', 'procedure']],
  ])('shows %s', (_, dentalProcedureOrder, name, shown) => {
    const patient = aPatient()
      .withProcedure('tooth extraction', { daysAgo: 9 })
      .withProcedure('tooth extraction', { daysAgo: 99 })
      .withAppointment('Verstandskies verwijderen', { daysAgo: -9 });
    const { facts, evidence } = dentalProcedure(chartOf(patient), { ...asked, dentalProcedureOrder });
    expect(facts.dentalProcedureName).toBe(name);
    expect(evidence['dental-procedure']?.map(({ what }) => what)).toEqual(shown);
  });

  it.each([
    ['one that begins too late', { occurrencePeriod: { start: daysAgo(-61), end: daysAgo(-70) } }, 'none'],
    [
      'one that may begin in time',
      { occurrencePeriod: { start: daysAgo(-50), end: daysAgo(-70) } },
      'planned',
    ],
    ['one that ended too early', { occurrencePeriod: { start: daysAgo(70), end: daysAgo(61) } }, 'none'],
    ['only a start', { occurrencePeriod: { start: daysAgo(50) } }, 'planned'],
    ['only an end', { occurrencePeriod: { end: daysAgo(-50) } }, 'planned'],
    ['no date at all', {}, 'planned'],
  ])('%s', (_, details, expected) => {
    const request = { resourceType: 'ServiceRequest', status: 'active', intent: 'order' } as const;
    const patient = aPatient().with('serviceRequests', {
      ...request,
      code: { text: 'Extractie element 36' },
      ...details,
    });
    expect(dentalProcedure(chartOf(patient), asked).facts.dentalProcedure).toBe(expected);
  });
});

describe('the surest of several diagnoses', () => {
  const named = (onset: string, text: string) => ({ onset, code: { text } });
  const wide = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'M87.1' }] };

  it.each([
    ['2026-03-01', '2026-05-01', 'MRONJ'],
    ['2026-05-01', '2026-03-01', 'kaaknecrose'],
  ])('of those as sure the newest: %s and %s', (one, other, name) => {
    const patient = aPatient()
      .withCondition('osteonecrosis of the jaw', named(one, 'kaaknecrose'))
      .withCondition('osteonecrosis of the jaw', named(other, 'MRONJ'));
    expect(standingFindings(chartOf(patient)).facts.jawNecrosisName).toBe(name);
  });

  it.each([
    ['an undated one last', { code: { text: 'kaaknecrose' } }],
    ['an unspecific one last, though newer', { code: wide, onset: '2026-10-01' }],
  ])('%s', (_, other) => {
    const surest = named('2026-03-01', 'MRONJ');
    for (const both of [
      [surest, other],
      [other, surest],
    ]) {
      const patient = both.reduce((so, one) => so.withCondition('osteonecrosis of the jaw', one), aPatient());
      expect(standingFindings(chartOf(patient)).facts.jawNecrosisName).toBe('MRONJ');
    }
  });
});
