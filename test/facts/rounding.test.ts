import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asWritten, roundDownTo, roundTo, withoutNoise } from '../../services/facts/rounding.js';

describe('rounding', () => {
  it.each([
    [2, 2.114, 2.11],
    [2, 2.115, 2.12],
    [2, 1.005, 1.01], // 1.005 × 100 is 100.49999999999999 in a double
    [0, 49.5, 50],
    [0, 49.49, 49],
  ])('to %d decimals, %d is %d', (decimals, value, rounded) => {
    expect(roundTo(decimals, value)).toBe(rounded);
  });

  it.each([
    [1, 29.97, 29.9],
    [1, 17.9, 17.9],
    [2, 29.996, 29.99],
    [2, 4.35, 4.35], // 4.35 × 100 is 434.99999999999994 in a double
  ])('down to %d decimals, %d is %d', (decimals, value, rounded) => {
    expect(roundDownTo(decimals, value)).toBe(rounded);
  });

  it('takes away the noise of the arithmetic', () => {
    expect(withoutNoise(0.5 * 59.99999999999999)).toBe(30);
  });

  it('writes four significant digits', () => {
    expect([2.12076, 176.84, 2, 9999, 12_344, -12_344].map(asWritten)).toEqual([
      2.121, 176.8, 2, 9999, 12_340, -12_340,
    ]);
  });

  it('keeps twelve digits of any number, the short way for a plain one as well', () => {
    const plain = fc.integer({ min: -(10 ** 13), max: 10 ** 13 }).map((millionths) => millionths / 1_000_000);
    fc.assert(
      fc.property(fc.oneof(plain, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        // plus nothing: minus zero is zero
        expect(withoutNoise(value) + 0).toBe(Number(value.toPrecision(12)));
      }),
      { numRuns: 2000 },
    );
  });
});
