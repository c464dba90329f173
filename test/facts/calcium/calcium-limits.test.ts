import { describe, expect, it } from '@jest/globals';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>, doseDay = AS_OF.day) =>
  readCalcium(chartOf(patient), doseDay).facts;

describe('a calcium against its limits', () => {
  it.each([
    [2.11, 'low'],
    [2.114, 'low'], // 2.11 in hundredths
    [2.115, 'normal'], // 2.12 in hundredths
    [2.12, 'normal'],
  ])('total %d mmol/L is %s', (value, status) => {
    expect(factsOf(aPatient().withCalcium(value)).calciumStatus).toBe(status);
  });

  it.each([
    [1.14, 'low'],
    [1.15, 'normal'],
  ])('ionised %d mmol/L is %s', (value, status) => {
    expect(factsOf(aPatient().withIonisedCalcium(value)).calciumStatus).toBe(status);
  });

  it.each([
    ['total', 1.87, true],
    ['total', 1.88, false],
    ['ionised', 0.89, true],
    ['ionised', 0.9, false],
  ])('%s %d mmol/L is severe: %s', (kind, value, severe) => {
    const patient = kind === 'total' ? aPatient().withCalcium(value) : aPatient().withIonisedCalcium(value);
    expect(factsOf(patient).calciumSevere).toBe(severe);
  });

  it.each([
    [1.99, 2.12], // no low limit of a total calcium
    [2.0, 2.0],
    [2.2, 2.2],
    [2.3, 2.3],
    [2.31, 2.12],
  ])('takes the laboratory’s own low limit %d: held against %d', (low, limit) => {
    expect(factsOf(aPatient().withCalcium(2.25, { low })).calciumLowLimitMmolPerL).toBe(limit);
  });

  it.each([
    [1.04, 1.15],
    [1.05, 1.05],
    [1.25, 1.25],
    [1.26, 1.15],
  ])('takes the laboratory’s own low limit of ionised calcium %d: held against %d', (low, limit) => {
    expect(factsOf(aPatient().withIonisedCalcium(1.2, { low })).calciumLowLimitMmolPerL).toBe(limit);
  });

  it.each([
    [2.6, {}, false],
    [2.61, {}, true],
    [2.56, { high: 2.55 }, true],
    [2.61, { high: 2.65 }, false],
    [2.3, { high: 2.12 }, false], // the low limit itself: a mistake too
    [2.3, { high: 0 }, false], // a mistake of the record must not silence the advice on supplements
  ])('%d mmol/L with own limits %j is high: %s', (value, limits, high) => {
    expect(factsOf(aPatient().withCalcium(value, limits)).highCalcium).toBe(high);
  });

  it.each([
    [1.32, false],
    [1.33, true],
  ])('ionised %d mmol/L is high: %s', (value, high) => {
    expect(factsOf(aPatient().withIonisedCalcium(value)).highCalcium).toBe(high);
  });

  it('settles low but not severe by a comparator', () => {
    expect(factsOf(aPatient().withCalcium(2, { comparator: '<' }))).toMatchObject({
      calciumStatus: 'low',
      calciumSevere: null,
    });
  });
});
