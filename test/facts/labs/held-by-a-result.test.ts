import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { TESTS } from '../../builders/codes.js';
import { daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const readCalcium = (differing: Partial<Observation>) =>
  chartOf(
    aPatient().with(
      'calciumResults',
      anObservation('calcium', { valueQuantity: quantity(2.3, 'mmol/L'), ...differing }),
    ),
  ).results.calciumTotal;

describe('what a usable result holds', () => {
  it('has its value in its own unit, with how it was written', () => {
    // 8.5 mg/dL ÷ 4.008 = 2.1208 mmol/L; the range's 8.6 ÷ 4.008 = 2.1457
    const [result] = readCalcium({
      valueQuantity: quantity(8.5, 'mg/dL'),
      referenceRange: [{ low: quantity(8.6, 'mg/dL'), high: quantity(2.55, 'mmol/L') }],
    }).usable;
    expect(result?.value).toBeCloseTo(2.1208, 4);
    expect(result?.low).toBeCloseTo(2.1457, 4);
    expect(result?.high).toBe(2.55);
    expect(result?.evidence).toEqual({
      what: 'calcium-total',
      reference: 'Observation/obs-1',
      day: daysAgo(10),
      value: 2.12,
      unit: 'mmol/L',
      arithmetic: '8.5 mg/dL = 2.12 mmol/L',
      referenceRange: '8.6–2.55 mg/dL',
    });
  });

  // 8.462 ÷ 4.008 = 2.1113; 9.3166 ÷ 4.008 = 2.3245, which four digits would make 2.325, and two of those 2.33
  it.each([
    [8.462, 2.11, '8.462 mg/dL = 2.11 mmol/L'],
    [9.3166, 2.32, '9.317 mg/dL = 2.32 mmol/L'],
  ])('rounds calcium once: %d mg/dL', (mgPerDl, value, arithmetic) => {
    const [result] = readCalcium({ valueQuantity: quantity(mgPerDl, 'mg/dL') }).usable;
    expect(result?.evidence).toMatchObject({ value, arithmetic });
  });

  it('rounds calcium once in its own unit, and shows no arithmetic for the noise of a double', () => {
    const [result] = readCalcium({ valueQuantity: quantity(2.1149999999999998, 'mmol/L') }).usable;
    expect(result?.evidence).toMatchObject({ value: 2.12 });
    expect(result?.evidence.arithmetic).toBeUndefined();
  });

  it('says when only a name told what it is', () => {
    const [result] = readCalcium({ code: { text: 'Calcium' } }).usable;
    expect(result?.evidence.byName).toBe(true);
    expect(readCalcium({ code: TESTS.calcium }).usable[0]?.evidence.byName).toBeUndefined();
  });
});
