import { describe, expect, it } from '@jest/globals';
import { toAnalyteUnit } from '../../../services/facts/labs/to-analyte-unit.js';
import { asUcum } from '../../../services/facts/labs/unit-aliases.js';
import { SETTINGS } from '../../builders/knowledge.js';

const { analytes } = SETTINGS;

describe('units as records write them', () => {
  it.each([
    ['\u00b5mol/L', 'umol/L'],
    ['\u03bcmol/L', 'umol/L'],
    ['mL/min/1.73m2', 'mL/min'],
    ['ml/min/1,73 m²', 'ml/min'],
    ['mL/min/1.73_m2', 'mL/min'],
    ['mL/min/1.73.m2', 'mL/min'],
    ['mL/min/(1.73.m2)', 'mL/min'],
    ['mL/min per 1.73m2', 'mL/min'],
    ['mL/min  per  1.73 m2', 'mL/min'],
    ['mL/min/1.73m^2', 'mL/min'],
    ['mL/min/1.73m*2', 'mL/min'],
    ['mL/min/1.73m2 of body', 'mL/min/1.73m2 of body'],
    [' MG/DL ', 'mg/dL'],
    ['MMOL/L', 'mmol/L'],
    ['UMOL/L', 'umol/L'],
    ['NMOL/L', 'nmol/L'],
    ['G/DL', 'g/dL'],
    ['G/L', 'g/L'],
    ['NG/ML', 'ng/mL'],
    ['ML/MIN', 'mL/min'],
    ['mcmol/L', 'umol/L'],
    ['micromol/L', 'umol/L'],
    ['mEq/L', 'meq/L'],
    ['KG', 'kg'],
    ['Kg', 'kg'],
    ['lb', '[lb_av]'],
    ['lbs', '[lb_av]'],
    ['mmol/L', 'mmol/L'],
  ])('%s is %s in UCUM', (written, ucum) => {
    expect(asUcum(written)).toBe(ucum);
  });
});

describe('a value in its analyte’s own unit', () => {
  it.each([
    // mg/dL ÷ 4.008
    ['calcium', 10, 'mg/dL', analytes['calcium-total'], 2.49501],
    // two charges a calcium
    ['calcium', 4.5, 'meq/L', analytes['calcium-total'], 2.25],
    // 80.16 mg/L = 8.016 mg/dL = 2 mmol/L: through UCUM to mg/dL, then by the factor
    ['calcium', 80.16, 'mg/L', analytes['calcium-total'], 2],
    ['albumin', 3.5, 'g/dL', analytes.albumin, 35],
    ['creatinine', 1, 'mg/dL', analytes.creatinine, 88.42],
    ['creatinine', 0.1, 'mmol/L', analytes.creatinine, 100],
    ['clearance', 0.5, 'mL/s', analytes.clearance, 30],
    ['an indexed eGFR', 45, 'mL/min/{1.73_m2}', analytes.clearance, 45],
    ['weight', 100, '[lb_av]', analytes.weight, 45.359237],
    // ng/mL × 2.496
    ['vitamin D', 20, 'ng/mL', analytes['vitamin-d'], 49.92],
    ['vitamin D', 20, 'ug/L', analytes['vitamin-d'], 49.92],
  ])('%s %d %s', (_, value, unit, analyte, converted) => {
    expect(toAnalyteUnit(value, asUcum(unit), analyte)).toBeCloseTo(converted, 4);
  });

  it('leaves no noise of the arithmetic: 0.5 mL/s is 30 mL/min, not a little less', () => {
    expect(toAnalyteUnit(0.5, 'mL/s', analytes.clearance)).toBe(30);
  });

  it.each(['mol', 'mmol', '%', '10*3', 'mmol/L/h', ''])('has no answer in "%s"', (unit) => {
    expect(toAnalyteUnit(2.3, unit, analytes['calcium-total'])).toBeNull();
  });
});
