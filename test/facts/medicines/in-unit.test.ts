import { describe, expect, it } from '@jest/globals';
import { inUnit } from '../../../services/facts/medicines/in-unit.js';
import { dosesInMg, statedDoses } from '../../../services/facts/medicines/single-dose.js';

describe('a quantity in the unit that is asked for', () => {
  it.each([
    [60, 'mg', 'mg', 60],
    [60, 'MG', 'mg', 60],
    [60, 'milligram', 'mg', 60],
    [0.06, 'g', 'mg', 60],
    [250, 'mcg', 'mg', 0.25],
    [250, 'ug', 'mg', 0.25],
    [1.5, 'ML', 'mL', 1.5],
    [1.5, 'milliliter', 'mL', 1.5],
    [1, 'day', 'd', 1],
    [30, 'days', 'd', 30],
    [1, 'week', 'd', 7],
    [2, 'weeks', 'd', 14],
    // as UCUM has them: a year of 365.25 days, a twelfth of it a month
    [1, 'month', 'd', 30.4375],
    [2, 'months', 'd', 60.875],
    [1, 'year', 'd', 365.25],
    [2, 'years', 'd', 730.5],
    [60, 'mL', 'mg', null],
    [60, 'tablets', 'mg', null],
    [Number.NaN, 'mg', 'mg', null],
    [undefined, 'mg', 'mg', null],
    [60, undefined, 'mg', null],
  ] as const)('%s %s in %3$s: %s', (value, unit, to, expected) => {
    expect(inUnit({ value, unit }, to)).toBe(expected);
  });

  it('is none where nothing is said', () => {
    expect(inUnit(undefined, 'mg')).toBeNull();
  });
});

const mg = (value: number) => ({ value, unit: 'mg' });

describe('what one dose is', () => {
  it('as quantities; of a range the high end', () => {
    const doseAndRate = [
      { doseQuantity: mg(5) },
      { doseRange: { low: mg(10), high: mg(20) } },
      { doseQuantity: { value: 2, unit: 'mL' } },
    ];
    expect(statedDoses([{ doseAndRate }, {}])).toEqual({ amountsMg: [5, 20], mgPerMl: [], volumesMl: [2] });
  });

  it.each([
    ['an amount', [{ doseAndRate: [{ doseQuantity: mg(5) }] }], null, [5]],
    // 2 mL of 60 mg/mL
    [
      'a volume of a known concentration',
      [{ doseAndRate: [{ doseQuantity: { value: 2, unit: 'mL' } }] }],
      60,
      [120],
    ],
    ['a volume of an unknown one', [{ doseAndRate: [{ doseQuantity: { value: 2, unit: 'mL' } }] }], null, []],
    ['a text', [{ text: '5 mg daily' }], null, [5]],
    ['what the patient is told', [{ patientInstruction: 'take 5 mg' }], null, [5]],
    ['the same twice', [{ text: '5 mg', patientInstruction: 'take 5 mg' }], null, [5]],
    ['a text with two amounts', [{ text: '5 mg, at most 20 mg' }], null, []],
    ['quantities before texts', [{ text: '20 mg', doseAndRate: [{ doseQuantity: mg(5) }] }], null, [5]],
    ['nothing', [{}], null, []],
    ['no dosage', [], null, []],
  ])('%s', (_, dosages, mgPerMl, expected) => {
    expect(dosesInMg(dosages, mgPerMl)).toEqual(expected);
  });
});
