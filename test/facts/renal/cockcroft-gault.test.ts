import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cockcroftGault } from '../../../services/facts/renal/cockcroft-gault.js';
import { SETTINGS } from '../../builders/knowledge.js';

const clearance = (ageYears: number, weightKg: number, creatinineUmolPerL: number, female: boolean) =>
  cockcroftGault({ ageYears, weightKg, creatinineUmolPerL, female }, SETTINGS);

describe('Cockcroft-Gault', () => {
  it.each([
    // 88.42 µmol/L = 1 mg/dL: 60 × 60 / 72 = 50, × 0.85 = 42.5
    [80, 60, 88.42, false, 50],
    [80, 60, 88.42, true, 42.5],
    // 176.84 µmol/L = 2 mg/dL: 60 × 72 / 144 = 30
    [80, 72, 176.84, false, 30],
    // 100 × 72 / 72 = 100
    [40, 72, 88.42, false, 100],
    // from birth on: 140 × 3.6 / 72 = 7
    [0, 3.6, 88.42, false, 7],
    // 132.63 µmol/L = 1.5 mg/dL: 50 × 54 × 0.85 / 108 = 21.25
    [90, 54, 132.63, true, 21.25],
  ])('%d years, %d kg, %d µmol/L, female %s: %d mL/min', (age, weight, creatinine, female, expected) => {
    expect(clearance(age, weight, creatinine, female)?.mlPerMin).toBe(expected);
  });

  it('shows its arithmetic', () => {
    expect(clearance(90, 54, 132.63, true)?.arithmetic).toBe('(140 − 90) × 54 × 0.85 / (72 × 1.5) = 21.2'); // 21.25, rounded down
    expect(clearance(80, 74.2193514976, 88.42, false)?.arithmetic).toBe(
      '(140 − 80) × 74.22 / (72 × 1) = 61.8', // 60 × 74.2194 / 72 = 61.849
    );
    expect(clearance(80, 60, 88.42, false)?.arithmetic).toBe('(140 − 80) × 60 / (72 × 1) = 50');
  });

  it.each([-1, 140, 150])('has no answer at %d years', (age) => {
    expect(clearance(age, 60, 88.42, true)).toBeNull();
  });

  it('falls with age and creatinine, and is lower for women', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 18, max: 110 }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 10, max: 2400 }),
        (age, weight, creatinine) => {
          const of = (...input: Parameters<typeof clearance>) => clearance(...input)?.mlPerMin ?? NaN;
          const here = of(age, weight, creatinine, false);
          expect(of(age + 1, weight, creatinine, false)).toBeLessThan(here);
          expect(of(age, weight, creatinine + 1, false)).toBeLessThan(here);
          expect(of(age, weight, creatinine, true)).toBeLessThan(here);
        },
      ),
    );
  });
});
