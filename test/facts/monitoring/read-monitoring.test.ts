import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../../services/facts/calendar.js';
import { readMonitoring } from '../../../services/facts/monitoring/read-monitoring.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

type Known = Parameters<typeof readMonitoring>[1];

const WELL: Known = {
  doseDay: AS_OF.day,
  lastDoseDay: null,
  calciumStatus: 'normal',
  calciumDaysBeforeDose: 10,
  severeRenal: false,
  calciumSupplement: true,
  vitaminDSupplement: true,
};

const read = (patient: ReturnType<typeof aPatient>, known: Partial<Known> = {}) =>
  readMonitoring(chartOf(patient), { ...WELL, ...known }).facts;

const dosed = (days: number) => ({
  patient: aPatient().givenDenosumab(daysAgo(days)),
  lastDoseDay: daysAgo(days),
});

describe('calcium since the last dose, twenty days ago', () => {
  const { patient, lastDoseDay } = dosed(20);

  it.each([
    ['on the day of the dose', patient.withCalcium(2.3, { daysAgo: 20 }), false],
    ['the day after', patient.withCalcium(2.3, { daysAgo: 19 }), true],
    ['none', patient, false],
    ['not to be read', patient.without('calciumResults'), null],
  ])('%s', (_, record, expected) => {
    expect(read(record, { lastDoseDay }).calciumSinceLastDose).toBe(expected);
  });

  const aLongTimeAgo = aPatient().withCalcium(2.3, { daysAgo: 40 });

  it('is due by day 14', () => {
    expect(read(patient, { lastDoseDay }).afterLastDoseByDay).toBe(daysAgo(6));
  });

  it.each([
    ['no dose', aPatient(), false],
    ['no dose, and a calcium of long ago', aLongTimeAgo, false],
    ['nobody knows of a dose', aPatient().without('medicationAdministrations'), null],
  ])('%s', (_, record, expected) => {
    const facts = read(record);
    expect([facts.calciumSinceLastDose, facts.followUpCalciumLate]).toEqual([expected, expected]);
    expect(facts.daysSinceDoseOrCalcium).toBe(record === aLongTimeAgo ? 40 : null);
  });
});

describe('follow-up in advanced kidney disease', () => {
  it.each<[number, number | null, boolean]>([
    // dose so many days ago, calcium so many days ago: weekly to day 28, then every 31 days
    [7, null, false],
    [8, null, true],
    [8, 7, false],
    [28, 7, false],
    [28, 8, true],
    [29, 8, false],
    [31, null, false],
    [32, null, true],
    [90, 31, false],
    [90, 32, true],
  ])('dose %i days ago, calcium %s days ago', (doseDays, calciumDays, late) => {
    const { patient, lastDoseDay } = dosed(doseDays);
    const record = calciumDays === null ? patient : patient.withCalcium(2.3, { daysAgo: calciumDays });
    const facts = read(record, { lastDoseDay });
    expect(facts.followUpCalciumLate).toBe(late);
    expect(facts.daysSinceDoseOrCalcium).toBe(Math.min(doseDays, calciumDays ?? Infinity));
  });

  it.each([
    [7, false],
    [8, null],
  ])('dose %i days ago, calcium not to be read', (days, late) => {
    const { patient, lastDoseDay } = dosed(days);
    expect(read(patient.without('calciumResults'), { lastDoseDay }).followUpCalciumLate).toBe(late);
  });
});

describe('well monitored', () => {
  const twoWeeks = { severeRenal: true };

  it.each<[string, Partial<Known>, boolean | null]>([
    ['all in order', {}, true],
    ['calcium low', { calciumStatus: 'low' }, false],
    ['no calcium', { calciumStatus: 'none' }, false],
    ['calcium uncertain', { calciumStatus: 'uncertain' }, null],
    ['calcium not to be read', { calciumStatus: null }, null],
    ['severe renal, calcium of 14 days ago', { ...twoWeeks, calciumDaysBeforeDose: 14 }, true],
    ['severe renal, calcium of 15 days ago', { ...twoWeeks, calciumDaysBeforeDose: 15 }, false],
    ['renal unknown, calcium of 14 days ago', { severeRenal: null, calciumDaysBeforeDose: 14 }, true],
    ['renal unknown, calcium of 15 days ago', { severeRenal: null, calciumDaysBeforeDose: 15 }, null],
    [
      'severe renal, nobody knows how old the calcium is',
      { ...twoWeeks, calciumDaysBeforeDose: null },
      false,
    ],
    ['no calcium tablets', { calciumSupplement: false }, false],
    ['vitamin D unknown', { vitaminDSupplement: null }, null],
  ])('%s', (_, known, expected) => {
    expect(read(aPatient(), known).wellMonitored).toBe(expected);
  });

  it('is not known where nobody knows of a dose, since when a calcium may have been low', () => {
    expect(read(aPatient().without('medicationAdministrations')).wellMonitored).toBeNull();
  });

  it.each<[string, number, boolean]>([
    ['low the day before the last dose', 61, true],
    ['low on the day of the last dose', 60, false],
    ['low after the last dose', 59, false],
  ])('%s', (_, days, expected) => {
    const { patient, lastDoseDay } = dosed(60);
    const record = patient.withCalcium(2.0, { daysAgo: days }).withCalcium(2.3);
    expect(read(record, { lastDoseDay: lastDoseDay satisfies Day }).wellMonitored).toBe(expected);
  });
});
