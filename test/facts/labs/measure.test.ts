import { describe, expect, it } from '@jest/globals';
import { asCompared, asShown } from '../../../services/facts/labs/as-shown.js';
import {
  hasValue,
  measure,
  valueAsRecorded,
  type Measurement,
} from '../../../services/facts/labs/measure.js';
import { ownLimits } from '../../../services/facts/labs/reference-range.js';
import { recogniseTest, saysNothing } from '../../../services/facts/labs/recognise-test.js';
import { SETTINGS, TERMS } from '../../builders/knowledge.js';

describe('a number in its unit', () => {
  const calcium = (valueQuantity: Measurement['valueQuantity']) =>
    measure({ code: {}, valueQuantity }, 'calcium-total', SETTINGS);

  it('as sent, or converted with its arithmetic', () => {
    expect(calcium({ value: 2.3, unit: 'mmol/L' })).toEqual({ value: 2.3 });
    // 10 ÷ 4.008 = 2.495
    expect(calcium({ value: 10, unit: 'mg/dL' })).toMatchObject({
      value: expect.closeTo(2.495, 3),
      arithmetic: '10 mg/dL = 2.5 mmol/L',
    });
  });

  it.each([
    [' < ', '<'],
    ['>=', '>='],
    ['', undefined],
    [undefined, undefined],
  ])('with the comparator %j', (comparator, expected) => {
    expect(calcium({ value: 2.3, unit: 'mmol/L', comparator })).toMatchObject({ comparator: expected });
  });

  it.each([
    [undefined, 'no-number'],
    [{ value: undefined, unit: 'mmol/L' }, 'no-number'],
    [{ value: Number.NaN, unit: 'mmol/L' }, 'no-number'],
    [{ value: 2.3 }, 'no-unit'],
    [{ value: 2.3, unit: 'mmol/L', comparator: 'about' }, 'comparator-settles-nothing'],
  ])('%j is none: %s', (valueQuantity, reason) => {
    expect(calcium(valueQuantity)).toBe(reason);
  });

  it('is none as a whole number, which has no unit', () => {
    expect(measure({ code: {}, valueInteger: 2 }, 'calcium-total', SETTINGS)).toBe('no-unit');
  });
});

describe('what the record says instead', () => {
  it.each<[Partial<Measurement>, string | null]>([
    [{ valueQuantity: { value: 2.3, unit: 'spoons' } }, '2.3 spoons'],
    [{ valueQuantity: { value: 2.3, code: 'x' } }, '2.3 x'],
    [{ valueQuantity: { value: 2.3, unit: 'spoons', code: 'x' } }, '2.3 spoons'],
    [{ valueQuantity: { comparator: '<', value: 2.3 } }, '<2.3'],
    [{ valueQuantity: { value: '2.3', unit: 'mmol/L' } }, '2.3 mmol/L'],
    [{ valueQuantity: { value: undefined, unit: 'mmol/L' } }, 'mmol/L'],
    [{ valueQuantity: { value: undefined } }, null],
    [{ valueString: 'haemolysed' }, 'haemolysed'],
    [{ valueInteger: 2 }, '2'],
    [{ valueCodeableConcept: { text: 'Low', coding: [{ display: 'L' }] } }, 'Low'],
    [{ valueCodeableConcept: { coding: [{ display: 'L' }] } }, 'L'],
    [{ valueCodeableConcept: { coding: [] } }, null],
    [{ valueCodeableConcept: {} }, null],
    [{ dataAbsentReason: { text: 'Lost' } }, 'Lost'],
    [{ valueCodeableConcept: { text: 'Low' }, dataAbsentReason: { text: 'Lost' } }, 'Low'],
    [{}, null],
  ])('%j: %s', (said, expected) => {
    const measurement = { code: {}, ...said };
    expect(valueAsRecorded(measurement)).toBe(expected);
    expect(hasValue(measurement)).toBe(Object.keys(said).length > 0);
  });
});

describe('the range as the laboratory writes it', () => {
  const mmol = (value: number) => ({ value, unit: 'mmol/L' });

  it.each([
    [{ low: mmol(2.1), high: mmol(2.55) }, '2.1–2.55 mmol/L'],
    [{ low: mmol(2.1) }, '2.1– mmol/L'],
    [{ high: mmol(2.55) }, '–2.55 mmol/L'],
    [{ low: { value: 2.1, code: 'mmol/L' } }, '2.1– mmol/L'],
    [{ high: { value: 2.55, code: 'mmol/L' } }, '–2.55 mmol/L'],
    [{ low: { value: 2.1 }, high: { value: 2.55 } }, '2.1–2.55'],
    [{ text: '2.1 to 2.55', low: mmol(2.1) }, '2.1 to 2.55'],
    [{ low: { value: undefined, unit: 'mmol/L' } }, undefined],
    [{}, undefined],
  ])('%j: %s', (range, written) => {
    expect(ownLimits([range], SETTINGS.analytes['calcium-total']).written).toBe(written);
  });
});

describe('with how many digits', () => {
  it.each([
    ['calcium-total', 2.3456, 2.35, 2.35],
    ['calcium-ionised', 1.1449, 1.14, 1.14],
    // a clearance never rounded up
    ['clearance', 29.999, 29.999, 29.99],
    ['albumin', 38.123456, 38.123456, 38.12],
  ] as const)('%s %d is compared as %d and shown as %d', (analyte, value, compared, shown) => {
    expect(asCompared(analyte, value)).toBe(compared);
    expect(asShown(analyte, value)).toBe(shown);
  });
});

describe('which test it is', () => {
  const LOINC = 'http://loinc.org';

  it.each([
    [{ text: 'Calcium' }, 'calciumTotal'],
    [{ text: 'Calcium, ionised' }, 'calciumIonised'],
    [{ text: 'Calcium', coding: [{ system: LOINC, code: '17862-4' }] }, undefined],
    [{ text: 'Calcium', coding: [{ system: LOINC }] }, 'calciumTotal'],
    [{ text: 'Calcium', coding: [{ code: '17862-4' }] }, 'calciumTotal'],
    [{ text: 'Albumin', coding: [{ system: LOINC, code: '2000-8' }] }, 'calciumTotal'],
    [{ text: 'Shoe size' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j: %s', (concept, expected) => {
    expect(recogniseTest(concept, TERMS)?.labTest.test).toBe(expected);
  });

  it.each([
    [undefined, true],
    [{}, true],
    [{ text: ' ' }, true],
    [{ coding: [{ system: LOINC }] }, true],
    [{ coding: [{ code: ' ', display: ' ' }] }, true],
    [{ text: 'Calcium' }, false],
    [{ coding: [{ code: '2000-8' }] }, false],
    [{ coding: [{ display: 'Calcium' }] }, false],
    [{ coding: [{}, { display: 'Calcium' }] }, false],
  ])('%j says nothing: %s', (concept, expected) => {
    expect(saysNothing(concept)).toBe(expected);
  });
});
