import { describe, expect, it } from '@jest/globals';
import { jawRisk } from '../../../services/facts/jaw/jaw-risk.js';
import type { Facts } from '../../../services/facts/vocabulary/vocabulary.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

type Use = Facts['glucocorticoidUse'];

const factsOf = (patient: ReturnType<typeof aPatient>, glucocorticoidUse: Use = 'none') =>
  jawRisk(chartOf(patient), { facts: { glucocorticoidUse }, evidence: {} }).facts;
const named = (text: string, status = 'active') =>
  aPatient().withCondition('periodontitis', { code: { text }, status });
const smokes = (answer: object, on = '2026-05-01', patient = aPatient()) =>
  patient.with('otherObservations', {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '72166-2' }] },
    effectiveDateTime: on,
    valueCodeableConcept: answer,
  });
const snomed = (code: string, display?: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, ...(display ? { display } : {}) }],
});
const oncePrescribed = (name: 'zoledronic acid' | 'alendronic acid', status: string, route?: string) =>
  aPatient().on(name, { status, ...(route ? { dosage: [{ route: { text: route } }] } : {}) });

describe('the first group', () => {
  it.each([
    ['periodontitis', aPatient().withCondition('periodontitis'), ['dental-disease']],
    ['cured by now', aPatient().withCondition('periodontitis', { status: 'resolved' }), ['dental-disease']],
    ['an earlier necrosis', named('ONJ', 'resolved'), ['dental-disease']],
    ['poor oral hygiene', named('slechte mondhygiëne'), ['dental-disease']],
    ['dentures', named('gebitsprothese'), ['dentures']],
    [
      'a tooth pulled, ever',
      aPatient().withProcedure('tooth extraction', { daysAgo: 4000 }),
      ['invasive-dental-procedure'],
    ],
    ['chemotherapy', aPatient().on('docetaxel'), ['cancer-treatment']],
    ['an angiogenesis inhibitor', aPatient().on('bevacizumab'), ['cancer-treatment']],
    ['radiotherapy', named('Bestraling hoofd-halsgebied 2019', 'resolved'), ['head-neck-radiotherapy']],
    [
      'zoledronate, years ago',
      oncePrescribed('zoledronic acid', 'completed'),
      ['intravenous-bisphosphonate'],
    ],
    [
      'another by vein',
      oncePrescribed('alendronic acid', 'active', 'intraveneus'),
      ['intravenous-bisphosphonate'],
    ],
  ])('%s', (_, patient, because) =>
    expect(factsOf(patient)).toEqual({ jawRisk: 'strong', jawRiskBecause: because }),
  );

  it('a long-term glucocorticoid', () =>
    expect(factsOf(aPatient(), 'long-term')).toEqual({
      jawRisk: 'strong',
      jawRiskBecause: ['long-term-glucocorticoid'],
    }));
});

describe('the second group', () => {
  it.each([
    ['breast cancer', aPatient().withCondition('breast cancer'), ['cancer']],
    ['another cancer, by name', named('Coloncarcinoom'), ['cancer']],
    ['anaemia', named('IJzergebreksanemie'), ['anaemia']],
    ['coagulopathy', named('Von Willebrand disease'), ['coagulopathy']],
    ['infection', named('Urineweginfectie'), ['infection']],
    ['smoking', aPatient().withCondition('smoker'), ['smoking']],
    ['smoking, as asked', smokes(snomed('449868002', 'Smokes tobacco daily')), ['smoking']],
    ['smoking, a code without words', smokes(snomed('77176002')), ['smoking']],
    ['a bisphosphonate by mouth', oncePrescribed('alendronic acid', 'stopped'), ['bisphosphonate']],
  ])('%s', (_, patient, because) =>
    expect(factsOf(patient)).toEqual({ jawRisk: 'weaker', jawRiskBecause: because }),
  );

  it.each(['short', 'duration-unknown'] as const)('a glucocorticoid, %s', (use) =>
    expect(factsOf(aPatient(), use)).toEqual({ jawRisk: 'weaker', jawRiskBecause: ['glucocorticoid'] }),
  );
});

describe('no risk factor', () => {
  it.each([
    ['nothing', aPatient()],
    ['a necrosis that is active, and speaks for itself', named('ONJ')],
    ['anaemia that is over', named('Anemie', 'resolved')],
    ['a screening', named('Screening breast cancer')],
    ['a cancer in the family', named('Borstkanker in familie')],
    ['an ex-smoker', aPatient().withCondition('ex-smoker')],
    ['never smoked', smokes(snomed('266919005', 'Never smoked tobacco'))],
    ['stopped since', smokes(snomed('8517006'), '2026-06-01', smokes(snomed('77176002')))],
    ['a bisphosphonate that was cancelled', oncePrescribed('zoledronic acid', 'cancelled')],
    [
      'bevacizumab in the eye',
      aPatient().on('bevacizumab', { dosage: [{ route: { text: 'intravitreal' } }] }),
    ],
  ])('%s', (_, patient) => expect(factsOf(patient)).toEqual({ jawRisk: 'none', jawRiskBecause: [] }));
});

describe('not everything could be read', () => {
  it.each([
    ['nothing found', aPatient().without('procedures'), null],
    ['smoking not asked for', aPatient().without('otherObservations'), null],
    ['one of the second group', aPatient().withCondition('smoker').without('procedures'), 'weaker'],
    ['one of the first group', aPatient().withCondition('periodontitis').without('procedures'), 'strong'],
  ])('%s', (_, patient, risk) => {
    const facts = factsOf(patient);
    expect(facts.jawRisk).toBe(risk);
    expect(facts.jawRiskBecause === null).toBe(risk === null);
  });
});

it('every risk factor is shown with what tells of it', () => {
  const patient = aPatient().withCondition('periodontitis').withCondition('smoker').on('docetaxel');
  const { evidence } = jawRisk(chartOf(patient), { facts: { glucocorticoidUse: 'none' }, evidence: {} });
  expect(evidence['jaw-risk']?.map(({ value }) => value)).toEqual(['Periodontitis', 'docetaxel', 'Smoker']);
});
