import { describe, expect, it } from '@jest/globals';
import { readContraception } from '../../../services/facts/pregnancy/read-contraception.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

type Patient = ReturnType<typeof aPatient>;

const factsOf = (patient: Patient, known: Partial<Parameters<typeof readContraception>[1]> = {}) =>
  readContraception(chartOf(patient), { postmenopausal: false, pregnancyStatus: 'none', ...known }).facts;

const woman = aPatient().aged(34);
const done = (text: string) =>
  woman.with('procedures', { resourceType: 'Procedure', id: 'p', status: 'completed', code: { text } });
const diagnosed = (text: string, status = 'active') =>
  woman.withCondition('osteoporosis', { code: { text }, status });
const taking = (text: string, status = 'active') =>
  woman.with('medicationStatements', {
    resourceType: 'MedicationStatement',
    id: 's',
    status,
    medicationCodeableConcept: { text },
    effectivePeriod: { start: daysAgo(200) },
  });

const told = (text: string, status = 'final') =>
  woman.withObservation('pregnancy intention', { answer: { text }, status });

describe('contraception is missing in a woman who may become pregnant', () => {
  it.each([
    ['nothing on record', woman, true],
    ['a man', woman.ofSex('male'), false],
    ['sex unknown', woman.ofSex('unknown'), false],
    ['the day before her 12th birthday', aPatient().born('2014-11-23'), false],
    ['on her 12th birthday', aPatient().born('2014-11-22'), true],
    ['the day before her 51st birthday', aPatient().born('1975-11-23'), true],
    ['on her 51st birthday', aPatient().born('1975-11-22'), false],
    ['born in the month that decides', aPatient().born('1975-11'), null],
    ['born in the month of her 12th birthday', aPatient().born('2014-11'), null],
    ['birth date unknown', aPatient().born('unknown'), null],
    ['a pill', taking('Microgynon 30 (levonorgestrel/ethinylestradiol)'), false],
    ['a pill she stopped', taking('levonorgestrel', 'not-taken'), true],
    ['an intrauterine device placed', done('Plaatsing hormoonspiraal'), false],
    ['an intrauterine device removed', done('Verwijderen spiraal'), true],
    ['contraception among the diagnoses', diagnosed('Anticonceptie'), false],
    ['none among the diagnoses', diagnosed('Geen anticonceptie'), true],
    ['told when asked', told('Orale anticonceptie'), false],
    ['told, but of no status', told('Orale anticonceptie', 'unknown'), true],
    ['asked, and something else told', told('Ja'), true],
    ['hysterectomy', done('Hysterectomy'), false],
    ['sterilisation long resolved', diagnosed('Sterilisatie', 'resolved'), false],
    ['her partner sterilised', diagnosed('Sterilisatie partner'), true],
    ['diagnoses not to be read', woman.without('conditions'), null],
    ['other observations not to be read', woman.without('otherObservations'), null],
    ['procedures not to be read, but a pill', taking('desogestrel').without('procedures'), false],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).contraceptionMissing).toBe(expected);
  });

  it.each([
    ['pregnant', { pregnancyStatus: 'recorded' } as const, false],
    ['pregnant or not is unknown', { pregnancyStatus: null }, null],
    ['postmenopausal', { postmenopausal: true }, false],
    ['menopause unknown', { postmenopausal: null }, null],
  ])('%s', (_, known, expected) => {
    expect(factsOf(woman, known).contraceptionMissing).toBe(expected);
  });
});

describe('five months after the last dose', () => {
  // 22 June 2026 + 5 months = 22 November 2026, the as-of day
  it.each([
    ['2026-06-22', true],
    ['2026-06-21', false],
  ])('given %s', (on, expected) => {
    expect(factsOf(woman.givenDenosumab(on)).contraceptionPeriod).toBe(expected);
  });

  it('never given', () => {
    expect(factsOf(woman).contraceptionPeriod).toBe(false);
  });
});

it('shows what prevents a pregnancy, and no pill of the past', () => {
  const patient = taking('desogestrel')
    .withCondition('osteoporosis', { code: { text: 'Sterilisatie' } })
    .withObservation('pregnancy intention', { answer: { text: 'Anticonceptie' } })
    .on('paracetamol')
    .with('medicationStatements', {
      resourceType: 'MedicationStatement',
      status: 'not-taken',
      medicationCodeableConcept: { text: 'levonorgestrel' },
    });
  const { evidence } = readContraception(chartOf(patient), {
    postmenopausal: false,
    pregnancyStatus: 'none',
  });
  expect(evidence.contraception?.map(({ value }) => value)).toEqual([
    'Sterilisatie',
    'desogestrel',
    'Pregnancy intention in the next year - Reported: Anticonceptie',
  ]);
});
