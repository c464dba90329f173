import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRenal } from '../../../services/facts/renal/read-renal.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readRenal(chartOf(patient));
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

describe('the computed clearance', () => {
  it.each([
    [365, 'computed-cockcroft-gault', true],
    [366, null, false],
  ])('takes a weight of %d days ago: %s', (days, method, weightFound) => {
    const patient = aPatient().aged(80).withCreatinine(88.42).withWeight(60, { daysAgo: days });
    expect(factsOf(patient)).toMatchObject({ renalMethod: method, weightFound });
  });

  it('takes the weight nearest to the sample, and of two as near the lower', () => {
    const patient = aPatient().aged(80).ofSex('male').withCreatinine(88.42).withWeight(90, { daysAgo: 20 });
    // 60 × 60 / 72 = 50; 60 × 72 / 72 = 60
    expect(factsOf(patient.withWeight(60, { daysAgo: 12 })).renalMlPerMin).toBe(50);
    expect(
      factsOf(patient.withWeight(60, { daysAgo: 8 }).withWeight(72, { daysAgo: 12 })).renalMlPerMin,
    ).toBe(50);
  });

  it('takes the age on the day of the sample', () => {
    // 80 since 10 March: 60 × 72 / 72 = 60; 79 in January: 61 × 72 / 72 = 61
    const patient = aPatient().aged(80).ofSex('male').withWeight(72);
    expect(factsOf(patient.withCreatinine(88.42, { on: '2026-03-10' })).renalMlPerMin).toBe(60);
    expect(factsOf(patient.withCreatinine(88.42, { on: '2026-03-09' })).renalMlPerMin).toBe(61);
  });

  it.each([
    ['female', 42.5, false],
    ['male', 50, false],
    ['other', 42.5, true],
    ['unknown', 42.5, true],
  ])('of sex %s is %d mL/min, judged by the lower of both: %s', (sex, value, sexUnknown) => {
    const patient = aPatient().aged(80).ofSex(sex).withCreatinine(88.42).withWeight(60);
    expect(factsOf(patient)).toMatchObject({ renalMlPerMin: value, renalSexUnknown: sexUnknown });
  });

  it('takes the eldest the patient can be where only the year of birth is known', () => {
    // 80 if born on 1 January 1946: 60 × 72 / 72 = 60; 79 if born on 31 December
    const patient = aPatient().born('1946').ofSex('male').withCreatinine(88.42).withWeight(72);
    expect(factsOf(patient).renalMlPerMin).toBe(60);
  });

  it.each(['unknown', '1880-01-01'])('is not there where the birth date is %s', (birthDate) => {
    expect(factsOf(aPatient().born(birthDate).withCreatinine(88.42).withWeight(60)).renalFound).toBe(false);
  });

  it.each([
    // 8 days after the sample, and 1 day after: 60 × 90 / 72 = 75
    ['the nearer, though heavier and older', { 60: 2, 90: 9 }, 75],
    // 8 days after, and 3 days before
    ['the nearer, though listed after the other', { 60: 13, 72: 2 }, 50],
  ])('takes of two weights %s', (_, weights, mlPerMin) => {
    const patient = Object.entries(weights).reduce(
      (so, [kg, ago]) => so.withWeight(Number(kg), { daysAgo: ago }),
      aPatient().aged(80).ofSex('male').withCreatinine(88.42),
    );
    expect(factsOf(patient).renalMlPerMin).toBe(mlPerMin);
  });

  it('shows of two weights that are alike and as near the newer', () => {
    const patient = aPatient()
      .withCreatinine(88.42)
      .withWeight(60, { daysAgo: 12 })
      .withWeight(60, { daysAgo: 8 });
    expect(read(patient).evidence.renal?.at(-1)).toMatchObject({ what: 'weight', day: daysAgo(8) });
  });

  it('shows what it was computed from', () => {
    const { evidence } = read(aPatient().aged(80).withCreatinine(88.42).withWeight(60));
    expect(evidence.renal).toEqual([
      {
        what: 'creatinine-clearance',
        value: 42.5,
        unit: 'mL/min',
        day: daysAgo(10),
        arithmetic: '(140 − 80) × 60 × 0.85 / (72 × 1) = 42.5',
      },
      expect.objectContaining({ what: 'creatinine', value: 88.42, unit: 'umol/L' }),
      expect.objectContaining({ what: 'weight', value: 60, unit: 'kg' }),
    ]);
  });

  it('is the same from creatinine in any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 900 }), (micromoles) => {
        const patient = aPatient().withWeight(60);
        const severity = [
          patient.withCreatinine(micromoles),
          patient.withCreatinine(micromoles / 88.42, { unit: 'mg/dL' }),
          patient.withCreatinine(micromoles / 1000, { unit: 'mmol/L' }),
        ].map((each) => factsOf(each).severeRenal);
        expect(new Set(severity).size).toBe(1);
      }),
    );
  });
});

describe('a weight that is wanted', () => {
  it.each([
    [30, true],
    [59.9, true],
    [60, false],
    [29.9, false],
  ])('beside an eGFR of %d: %s', (value, wanted) => {
    expect(factsOf(aPatient().withEgfr(value)).weightWanted).toBe(wanted);
    expect(factsOf(aPatient().withEgfr(value).withWeight(60)).weightWanted).toBe(false);
  });

  it('is not beside a clearance', () => {
    expect(factsOf(aPatient().withClearance(45)).weightWanted).toBe(false);
  });
});
