import { describe, expect, it } from '@jest/globals';
import { ownLimits } from '../../../services/facts/labs/reference-range.js';
import { SETTINGS } from '../../builders/knowledge.js';
import { quantity } from '../../builders/observation.js';

const limits = (...ranges: NonNullable<Parameters<typeof ownLimits>[0]>[number][]) =>
  ownLimits(ranges, SETTINGS.analytes['calcium-total']);

const typed = (code: string, low: number) => ({
  low: quantity(low, 'mmol/L'),
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/referencerange-meaning', code }] },
});

describe('the laboratory’s own limits', () => {
  it('are those of the only range', () => {
    expect(limits({ low: quantity(2.1, 'mmol/L'), high: quantity(2.55, 'mmol/L') })).toEqual({
      low: 2.1,
      high: 2.55,
      written: '2.1–2.55 mmol/L',
    });
  });

  it('are those of the range typed normal', () => {
    expect(limits(typed('therapeutic', 1), typed('normal', 2.1)).low).toBe(2.1);
  });

  it('are those of the range typed normal in one of several codings', () => {
    const both = typed('normal', 2.1);
    const coding = [{ system: 'urn:our-laboratory', code: 'N' }, ...both.type.coding];
    expect(limits(typed('therapeutic', 1), { ...both, type: { coding } }).low).toBe(2.1);
  });

  it('are those of the range without a type, which means normal', () => {
    expect(limits(typed('treatment', 1), { low: quantity(2.1, 'mmol/L') }).low).toBe(2.1);
  });

  it.each([
    ['only a range of another type is given', [typed('treatment', 1)]],
    ['its type is told in words only', [{ low: quantity(2.1, 'mmol/L'), type: { text: 'Target' } }]],
    ['two ranges are normal', [typed('normal', 2.1), typed('normal', 2.2)]],
    ['the unit is missing', [{ low: quantity(2.1) }]],
    ['the unit can’t be converted', [{ low: quantity(2.1, 'g') }]],
    ['the limit is no number', [{ low: quantity('2.1', 'mmol/L') }]],
    ['there are none', []],
  ])('are not known when %s', (_, ranges) => {
    expect(limits(...ranges).low).toBeUndefined();
  });
});
