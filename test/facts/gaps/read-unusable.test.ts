import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../services/facts/calendar.js';
import { readUnusable } from '../../../services/facts/gaps/read-unusable.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

type Known = Parameters<typeof readUnusable>[1];

const NOTHING: Known = {
  calciumFound: false,
  calciumWindowFromDay: addDays(AS_OF.day, -28),
  calciumUncorrected: false,
  calciumDay: null,
  renalFound: false,
  renalMethod: null,
  weightFound: false,
  vitaminDStatus: 'none',
};

const needed = (patient: ReturnType<typeof aPatient>, known: Partial<Known> = {}) =>
  readUnusable(chartOf(patient), { ...NOTHING, ...known }).facts.unusableNeeded;

const noUnit = (days: number) => ({ unit: null, daysAgo: days });

it.each([
  ['nothing', aPatient(), false],
  ['calcium', aPatient().withCalcium(2.3, noUnit(5)), true],
  ['creatinine', aPatient().withCreatinine(80, noUnit(5)), false],
  ['both', aPatient().withCalcium(2.3, noUnit(5)).withCreatinine(80, noUnit(5)), false],
])('whether calcium alone is unusable: %s', (_, patient, expected) => {
  expect(readUnusable(chartOf(patient), NOTHING).facts.unusableOnlyCalcium).toBe(expected);
});

describe('an unusable result that was needed', () => {
  it.each<[string, ReturnType<typeof aPatient>, Partial<Known>, string[]]>([
    ['none', aPatient(), {}, []],
    ['calcium of 28 days ago', aPatient().withCalcium(2.3, noUnit(28)), {}, ['calcium']],
    ['calcium of 29 days ago', aPatient().withCalcium(2.3, noUnit(29)), {}, []],
    ['calcium of no day', aPatient().withCalcium(2.3, { on: 'recently' }), {}, ['calcium']],
    ['calcium, replaced', aPatient().withCalcium(2.3, noUnit(5)), { calciumFound: true }, []],
    [
      'calcium, the rest not to be read',
      aPatient().withCalcium(2.3, noUnit(5)),
      { calciumFound: null },
      ['calcium'],
    ],
    ['creatinine of 365 days ago', aPatient().withCreatinine(80, noUnit(365)), {}, ['creatinine']],
    ['creatinine of 366 days ago', aPatient().withCreatinine(80, noUnit(366)), {}, []],
    ['creatinine, replaced', aPatient().withCreatinine(80, noUnit(5)), { renalFound: true }, []],
    ['eGFR', aPatient().withEgfr(50, noUnit(5)), {}, ['renal-function']],
    ['vitamin D of 365 days ago', aPatient().withVitaminD(50, noUnit(365)), {}, ['vitamin-d']],
    ['vitamin D of 366 days ago', aPatient().withVitaminD(50, noUnit(366)), {}, []],
    [
      'vitamin D, replaced by a low one',
      aPatient().withVitaminD(50, noUnit(5)),
      { vitaminDStatus: 'low' },
      [],
    ],
    ['vitamin D, replaced', aPatient().withVitaminD(50, noUnit(5)), { vitaminDStatus: 'sufficient' }, []],
  ])('%s', (_, patient, known, expected) => {
    expect(needed(patient, known)).toEqual(expected);
  });
});

describe('albumin, which only a total calcium without one needs', () => {
  const uncorrected = { calciumFound: true, calciumUncorrected: true, calciumDay: daysAgo(10) };

  it.each<[string, number, Partial<Known>, string[]]>([
    ['seven days before', 17, uncorrected, ['albumin']],
    ['eight days before', 18, uncorrected, []],
    ['seven days after', 3, uncorrected, ['albumin']],
    ['with a calcium that needs none', 10, { ...uncorrected, calciumUncorrected: false }, []],
    ['without a calcium', 10, {}, []],
    ['with a calcium of no day', 10, { ...uncorrected, calciumDay: null }, []],
  ])('%s', (_, days, known, expected) => {
    expect(needed(aPatient().withAlbumin(38, noUnit(days)), known)).toEqual(expected);
  });
});

describe('weight, which only a creatinine needs', () => {
  const heavy = aPatient().withWeight(60, noUnit(50));

  it.each<[string, ReturnType<typeof aPatient>, Partial<Known>, string[]]>([
    ['without a creatinine', heavy, {}, []],
    ['with one', heavy.withCreatinine(80), {}, ['weight']],
    ['with one of 365 days ago', heavy.withCreatinine(80, { daysAgo: 365 }), {}, ['weight']],
    ['with one of 366 days ago', heavy.withCreatinine(80, { daysAgo: 366 }), {}, []],
    [
      'with an eGFR in its place',
      heavy.withCreatinine(80),
      { renalFound: true, renalMethod: 'egfr' },
      ['weight'],
    ],
    ['with a measured clearance', heavy.withCreatinine(80), { renalMethod: 'measured-clearance' }, []],
    ['with another weight', heavy.withCreatinine(80), { weightFound: true }, []],
  ])('%s', (_, patient, known, expected) => {
    expect(needed(patient, known)).toEqual(expected);
  });
});

it('says that there is none', () => {
  expect(readUnusable(chartOf(aPatient()), NOTHING).facts.unusableNone).toBe(true);
  expect(readUnusable(chartOf(aPatient().withCalcium(2.3, noUnit(1))), NOTHING).facts.unusableNone).toBe(
    false,
  );
});

it('tells why and of when, where it is one alone', () => {
  const one = aPatient().withCalcium(2.3, noUnit(5));
  expect(readUnusable(chartOf(one), NOTHING).facts).toMatchObject({
    unusableWhy: 'no-unit',
    unusableDay: daysAgo(5),
  });
  for (const patient of [aPatient(), one.withCreatinine(80, noUnit(6))]) {
    expect(readUnusable(chartOf(patient), NOTHING).facts).toMatchObject({
      unusableWhy: null,
      unusableDay: null,
    });
  }
});
