import { describe, expect, it } from '@jest/globals';
import { readSymptoms } from '../../../services/facts/symptoms/read-symptoms.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>, severe: boolean | null = null) =>
  readSymptoms(chartOf(patient), severe).facts;

const dosed = aPatient().givenDenosumab(daysAgo(120));
const tingling = (onset?: string) =>
  dosed.withCondition('paraesthesia', onset === undefined ? {} : { onset });

describe('symptoms of hypocalcaemia after a dose 120 days ago', () => {
  it.each([
    ['yesterday', tingling(daysAgo(1)), true],
    ['90 days ago', tingling(daysAgo(90)), true],
    ['91 days ago', tingling(daysAgo(91)), false],
    ['at a time nobody wrote down', tingling(), null],
    ['in a year that began before the look-back', tingling('2026'), null],
    [
      'no longer active',
      dosed.withCondition('paraesthesia', { onset: daysAgo(5), status: 'resolved' }),
      false,
    ],
    ['recorded but not dated', dosed.withCondition('paraesthesia', { recorded: daysAgo(5) }), true],
    ['a calcium the day before', tingling(daysAgo(5)).withCalcium(2.3, { daysAgo: 6 }), true],
    ['a calcium on the day', tingling(daysAgo(5)).withCalcium(2.3, { daysAgo: 5 }), false],
    ['calcium not to be read', tingling(daysAgo(5)).without('calciumResults'), true],
    ['none', dosed, false],
    ['conditions not to be read', dosed.without('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).hypocalcaemiaSymptoms).toBe(expected);
  });
});

describe('the dose that may have caused them', () => {
  const symptom = aPatient().withCondition('paraesthesia', { onset: daysAgo(20) });

  it.each([
    ['given the day after', symptom.givenDenosumab(daysAgo(19)), false],
    ['given the same day', symptom.givenDenosumab(daysAgo(20)), true],
    ['given the day before', symptom.givenDenosumab(daysAgo(21)), true],
    ['never given', symptom, false],
    ['nobody knows', symptom.without('medicationAdministrations'), null],
    [
      'given later, but an earlier one may be unread',
      symptom.givenDenosumab(daysAgo(19)).withGap('medicationAdministrations'),
      null,
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).hypocalcaemiaSymptoms).toBe(expected);
  });
});

describe('urgent symptoms', () => {
  it.each([
    ['tetany', true],
    ['seizure', true],
    ['long QT', true],
    ['paraesthesia', false],
  ] as const)('%s', (name, expected) => {
    const facts = factsOf(dosed.withCondition(name, { onset: daysAgo(3) }));
    expect(facts.hypocalcaemiaSymptoms).toBe(true);
    expect(facts.hypocalcaemiaSymptomsUrgent).toBe(expected);
  });

  it.each([
    ['severe calcium', true, dosed, true],
    ['symptoms', false, tingling(daysAgo(3)), true],
    ['neither', false, dosed, false],
    ['neither known', null, dosed.without('conditions'), false],
  ])('the same day: %s', (_, severe, patient, expected) => {
    expect(factsOf(patient, severe).hypocalcaemiaUrgent).toBe(expected);
  });
});

it('names the newest and shows all', () => {
  const patient = tingling(daysAgo(30)).withCondition('tetany', { onset: daysAgo(3) });
  const { facts, evidence } = readSymptoms(chartOf(patient), null);
  expect(facts.hypocalcaemiaSymptomName).toBe('Tetany');
  expect(facts.hypocalcaemiaSymptomDay).toBe(daysAgo(3));
  expect(evidence.symptoms?.map(({ what, value }) => [what, value])).toEqual([
    ['symptom', 'Tetany'],
    ['symptom', 'Paresthesia'],
  ]);
});

// as of 22 November 2026: all of October is within 90 days
it('claims no day where only the month is known', () => {
  expect(factsOf(tingling('2026-10'))).toMatchObject({
    hypocalcaemiaSymptoms: true,
    hypocalcaemiaSymptomName: 'Paresthesia',
    hypocalcaemiaSymptomDay: null,
  });
});

it('neither names nor shows what is too old to count', () => {
  const { facts, evidence } = readSymptoms(chartOf(tingling(daysAgo(91))), null);
  expect(facts).toMatchObject({ hypocalcaemiaSymptomName: null, hypocalcaemiaSymptomDay: null });
  expect(evidence.symptoms).toEqual([]);
});
