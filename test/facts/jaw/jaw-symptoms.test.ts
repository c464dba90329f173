import { describe, expect, it } from '@jest/globals';
import { jawSymptoms } from '../../../services/facts/jaw/jaw-symptoms.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>) => jawSymptoms(chartOf(patient)).facts;
const dosed = aPatient().givenDenosumab(daysAgo(300));
const hurting = (onset: string) => dosed.withCondition('jaw pain', { onset });

describe('jaw symptoms after a dose', () => {
  it.each([
    ['90 days ago', hurting(daysAgo(90)), true],
    ['91 days ago', hurting(daysAgo(91)), false],
    ['passed since', dosed.withCondition('jaw pain', { onset: daysAgo(9), status: 'resolved' }), true],
    ['refuted', dosed.withCondition('jaw pain', { onset: daysAgo(9), verification: 'refuted' }), false],
    ['undated', dosed.withCondition('jaw pain'), null],
    ['recorded, without an onset', dosed.withCondition('jaw pain', { recorded: daysAgo(9) }), true],
    ['none', dosed, false],
    ['conditions not to be read', dosed.without('conditions'), null],
    ['never a dose', aPatient().withCondition('jaw pain', { onset: daysAgo(9) }), false],
    [
      'nobody knows of doses',
      aPatient()
        .withCondition('jaw pain', { onset: daysAgo(9) })
        .without('medicationAdministrations'),
      null,
    ],
  ])('%s', (_, patient, expected) => expect(factsOf(patient).jawSymptoms).toBe(expected));

  it.each([
    ['losse kies', true],
    ['Loose tooth', true],
    ['Zwelling van de kaak', true],
    ['pus uit het tandvlees', true],
    ['niet genezende wond in de mond', true],
    ['hoofdpijn', false],
    ['shoulder pain', false],
  ])('"%s": %s', (text, expected) => {
    const patient = dosed.withCondition('jaw pain', { code: { text }, onset: daysAgo(9) });
    expect(factsOf(patient).jawSymptoms).toBe(expected);
  });
});

describe('a dentist who looked since', () => {
  const pain = hurting(daysAgo(20));
  it.each([
    ['the day before', pain.withProcedure('dental examination', { daysAgo: 21 }), true],
    ['the same day', pain.withProcedure('dental examination', { daysAgo: 20 }), false],
    ['to pull a tooth', pain.withProcedure('tooth extraction', { daysAgo: 3 }), false],
    [
      'but it was not done',
      pain.withProcedure('dental examination', { daysAgo: 3, status: 'not-done' }),
      true,
    ],
    ['on a day nobody wrote down', pain.withProcedure('dental examination', { on: 'unknown' }), true],
    ['or not: procedures not to be read', pain.without('procedures'), true],
  ])('%s', (_, patient, expected) => expect(factsOf(patient).jawSymptoms).toBe(expected));
});

it('names the newest', () => {
  const patient = hurting(daysAgo(40)).withCondition('jaw pain', {
    code: { text: 'Losse tand' },
    onset: daysAgo(4),
  });
  expect(factsOf(patient)).toMatchObject({ jawSymptomName: 'Losse tand', jawSymptomDay: daysAgo(4) });
});

// as of 22 November 2026: all of October is within 90 days
it('claims no day where only the month is known', () => {
  expect(factsOf(hurting('2026-10'))).toMatchObject({ jawSymptoms: true, jawSymptomDay: null });
});
