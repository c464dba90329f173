import { describe, expect, it } from '@jest/globals';
import { calciumsSince } from '../../../services/facts/calcium/governing-calcium.js';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>, doseDay = AS_OF.day) =>
  readCalcium(chartOf(patient), doseDay).facts;

const at = (time: string) => ({ on: `${daysAgo(3)}T${time}:00+01:00` });

describe('the calcium that governs', () => {
  it.each([
    [29, 'none'],
    [28, 'normal'],
    [0, 'normal'],
  ])('was sampled %d days before the dose: %s', (days, status) => {
    expect(factsOf(aPatient().withCalcium(2.3, { daysAgo: days })).calciumStatus).toBe(status);
  });

  it('has its day; one before its look-back is not high either', () => {
    expect(factsOf(aPatient().withCalcium(2.3, { daysAgo: 3 })).calciumDay).toBe(daysAgo(3));
    expect(factsOf(aPatient().withCalcium(2.8, { daysAgo: 28 })).highCalcium).toBe(true);
    expect(factsOf(aPatient().withCalcium(2.8, { daysAgo: 29 })).highCalcium).toBe(false);
  });

  it('is looked for back from a dose that lies ahead', () => {
    const patient = aPatient().withCalcium(2.3, { daysAgo: 18 });
    expect(factsOf(patient, daysAgo(-10))).toMatchObject({ calciumFound: true, calciumDaysBeforeDose: 28 });
    expect(factsOf(patient, daysAgo(-11))).toMatchObject({ calciumFound: false, calciumStatus: 'none' });
  });

  it('is the newest by day, whatever its kind', () => {
    const patient = aPatient().withIonisedCalcium(1.0, { daysAgo: 4 }).withCalcium(2.3, { daysAgo: 3 });
    expect(factsOf(patient)).toMatchObject({ calciumKind: 'plain', calciumStatus: 'normal' });
  });

  it('is on one day the ionised, the laboratory-corrected, the computed, the plain', () => {
    const plain = aPatient().withCalcium(2.0, at('11:00'));
    const computed = plain.withAlbumin(30, at('11:00'));
    const corrected = plain.withCorrectedCalcium(2.2, at('10:00'));
    const ionised = corrected.withIonisedCalcium(1.2, at('09:00'));
    expect([plain, computed, corrected, ionised].map((patient) => factsOf(patient).calciumKind)).toEqual([
      'plain',
      'computed',
      'laboratory-corrected',
      'ionised',
    ]);
  });

  it('is of one kind the latest', () => {
    const patient = aPatient().withCalcium(2.0, at('08:00')).withCalcium(2.3, at('15:00'));
    expect(factsOf(patient).calciumMmolPerL).toBe(2.3);
  });

  it('is the lowest of those that have no time of day', () => {
    const day = { on: daysAgo(3) };
    expect(factsOf(aPatient().withCalcium(2.3, day).withCalcium(2.0, day)).calciumMmolPerL).toBe(2.0);
    expect(factsOf(aPatient().withCalcium(2.3, at('15:00')).withCalcium(2.0, day)).calciumMmolPerL).toBe(2.0);
    expect(factsOf(aPatient().withCalcium(2.3, day).withCalcium(2.0, at('08:00'))).calciumMmolPerL).toBe(2.0);
  });

  it('is known for each day', () => {
    const patient = aPatient()
      .withCalcium(2.0, { daysAgo: 3 })
      .withIonisedCalcium(1.2, { daysAgo: 3 })
      .withCalcium(2.0, { daysAgo: 40 });
    const days = calciumsSince(chartOf(patient), daysAgo(40));
    expect(days.map(({ day, status }) => `${day} ${status}`)).toEqual([
      `${daysAgo(3)} normal`,
      `${daysAgo(40)} low`,
    ]);
    expect(calciumsSince(chartOf(patient), daysAgo(39))).toHaveLength(1);
    expect(() => chartOf(patient).calciums.governing(daysAgo(4))).toThrow(
      'no calcium was sampled on 2026-11-18',
    );
  });
});

describe('none found', () => {
  it('is knowledge when the record could be read', () => {
    expect(factsOf(aPatient())).toMatchObject({
      calciumRead: true,
      calciumFound: false,
      calciumStatus: 'none',
      highCalcium: false,
      lastCalciumLow: false,
    });
  });

  it.each([
    ['not at all', aPatient().without('calciumResults')],
    ['in part', aPatient().withGap('calciumResults')],
  ])('is not known when it could be read %s', (_, patient) => {
    expect(factsOf(patient)).toMatchObject({
      calciumRead: false,
      calciumFound: null,
      calciumStatus: null,
      highCalcium: null,
      lastCalciumLow: null,
    });
  });

  it('does not unsay what was found', () => {
    expect(factsOf(aPatient().withCalcium(2.0).withGap('calciumResults'))).toMatchObject({
      calciumRead: false,
      calciumFound: true,
      calciumStatus: 'low',
    });
  });
});
