import { describe, expect, it } from '@jest/globals';
import { readMenopause } from '../../../services/facts/person/read-menopause.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const postmenopausal = (patient: Parameters<typeof chartOf>[0]) =>
  readMenopause(chartOf(patient)).facts.postmenopausal;

const SNOMED = 'http://snomed.info/sct';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

const withDiagnosis = (
  code: { text?: string; coding?: { system: string; code: string }[] },
  status = 'active',
) => aPatient().aged(48).withCondition('osteoporosis', { code, status });

const afterProcedure = (text: string) =>
  aPatient()
    .aged(48)
    .with('procedures', { resourceType: 'Procedure', id: 'op', status: 'completed', code: { text } });

describe('by age on 22 November 2026', () => {
  it.each([
    ['fifty-five today', '1971-11-22', true],
    ['fifty-five tomorrow', '1971-11-23', false],
    ['the month of the birthday', '1971-11', null],
    ['a month in which all days agree', '1971-10', true],
    ['no date', 'unknown', null],
  ])('%s', (_, birthDate, expected) => {
    expect(postmenopausal(aPatient().born(birthDate))).toBe(expected);
  });

  it('says nothing of a man', () => {
    expect(postmenopausal(aPatient().aged(70).ofSex('male'))).toBe(false);
  });
});

describe('documented, at 48', () => {
  it.each([
    ['in words', { text: 'Early menopause at 44' }],
    ['in Dutch', { text: 'Postmenopauzale status' }],
    ['SNOMED postmenopausal osteoporosis', { coding: [{ system: SNOMED, code: '102447009' }] }],
    ['ICD-10 postmenopausal osteoporosis', { coding: [{ system: ICD_10, code: 'M81.0' }] }],
    ['with a fracture risk beside it', { text: 'Postmenopausal osteoporosis, no fracture, high risk' }],
  ])('%s', (_, code) => {
    expect(postmenopausal(withDiagnosis(code))).toBe(true);
  });

  it('is shown with what documents it', () => {
    const patient = withDiagnosis({ text: 'Menopause' });
    expect(readMenopause(chartOf(patient)).evidence.menopause).toMatchObject([{ value: 'Menopause' }]);
  });

  it('is never undone', () => {
    expect(postmenopausal(withDiagnosis({ text: 'Menopause' }, 'resolved'))).toBe(true);
  });

  it.each([
    ['before it', { text: 'Pre-menopause' }],
    ['around it', { text: 'Peri-menopauze' }],
    ['of a relative', { text: 'Family history of early menopause' }],
    ['complaints', { text: 'Menopausal symptoms' }],
    ['age-related osteoporosis in ICD-10-CM', { coding: [{ system: ICD_10_CM, code: 'M81.0' }] }],
  ])('not: %s', (_, code) => {
    expect(postmenopausal(withDiagnosis(code))).toBe(false);
  });

  it.each([
    ['Bilateral oophorectomy', true],
    ['Laparoscopische bilaterale salpingo-ovariëctomie', true],
    ['Oophorectomy, left', false],
    ['Hysterectomy', false],
  ])('%s: %s', (text, expected) => {
    expect(postmenopausal(afterProcedure(text))).toBe(expected);
  });

  it('is not known while conditions or procedures could not be read', () => {
    expect(postmenopausal(aPatient().aged(48).without('conditions'))).toBeNull();
    expect(postmenopausal(aPatient().aged(48).without('procedures'))).toBeNull();
    expect(postmenopausal(aPatient().aged(60).without('conditions'))).toBe(true);
  });
});
