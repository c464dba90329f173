import { describe, expect, it } from '@jest/globals';
import type { Medication } from '../../../services/facts/fhir/medication.js';
import { onlyOne, strengthInText, strengthOf } from '../../../services/facts/medicines/strength.js';

const said = (amountsMg: number[], mgPerMl: number[] = [], volumesMl: number[] = []) => ({
  amountsMg,
  mgPerMl,
  volumesMl,
});

describe('a strength in words', () => {
  it.each([
    ['Prolia 60 mg', said([60])],
    ['prolia 60mg spuit', said([60])],
    ['60 milligram', said([60])],
    ['60 milligrams', said([60])],
    ['0,5 mg', said([0.5])],
    ['0.25 MG', said([0.25])],
    ['5 mg of 10 mg', said([5, 10])],
    // with its own volume: the amount, and what that is in a millilitre: 120 / 1.5 = 80
    ['120 mg/1.5 mL', said([120], [80])],
    ['120 mg / 1,5 ml', said([120], [80])],
    ['60mg/1ml', said([60], [60])],
    ['60 milligrams/2 millilitres', said([60], [30])],
    ['60 mg/1 milliliter', said([60], [60])],
    // without one: only what is in a millilitre
    ['70 mg/mL', said([], [70])],
    ['70 mg/mL, 1.7 mL', said([], [70], [1.7])],
    ['1,7 ml', said([], [], [1.7])],
    // by weight or surface, or in a cream
    ['10 mg/g', said([])],
    ['5 mg/kg', said([])],
    ['5 mg / 10 kg', said([])],
    ['20 mg/m2', said([])],
    ['0 mg', said([])],
    ['60 mgs', said([])],
    ['60', said([])],
    ['', said([])],
  ])('%j', (text, expected) => {
    expect(strengthInText(text)).toEqual(expected);
  });
});

describe('the strength of a Medication', () => {
  const mg = (value: number) => ({ value, unit: 'mg' });
  const ml = (value: number) => ({ value, unit: 'mL' });
  const of = (...ingredient: NonNullable<Medication['ingredient']>) =>
    strengthOf({
      concepts: [],
      medication: { resourceType: 'Medication', ingredient },
      identified: true,
    });

  it.each([
    [{ numerator: mg(60) }, said([60])],
    [{ numerator: mg(60), denominator: { value: 1, unit: 'tablet' } }, said([60])],
    // a concentration, and no amount
    [{ numerator: mg(60), denominator: ml(1) }, said([], [60])],
    // 120 / 1.5 = 80
    [{ numerator: mg(120), denominator: ml(1.5) }, said([120], [80])],
    [{ numerator: mg(120), denominator: ml(0) }, said([120])],
    [{ denominator: ml(1) }, said([])],
    [{ numerator: mg(0), denominator: ml(2) }, said([])],
    [{}, said([])],
  ])('%j', (ratio, expected) => {
    expect(of({ strength: ratio })).toEqual(expected);
    // as R5 has it
    expect(of({ strengthRatio: ratio })).toEqual(expected);
  });

  it('is that of each ingredient, and what its names say', () => {
    const medication: Medication = {
      resourceType: 'Medication',
      ingredient: [{ strength: { numerator: mg(60) } }, {}, { strength: { numerator: mg(500) } }],
    };
    const concepts = [{ text: 'Prolia 60 mg', coding: [{ display: '60 mg/mL' }, { code: '1' }] }];
    expect(strengthOf({ concepts, medication, identified: true })).toEqual(said([60, 60, 500], [60]));
  });

  it('is nothing where there is no Medication', () => {
    expect(strengthOf({ concepts: [], medication: undefined, identified: true })).toEqual(said([]));
  });
});

describe('the one value', () => {
  it.each([
    [[], null],
    [[60], 60],
    [[60, 60], 60],
    [[60, 120], null],
  ])('of %j: %s', (values, expected) => {
    expect(onlyOne(values)).toBe(expected);
  });
});
