import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { TESTS } from '../../builders/codes.js';
import { anObservation, quantity } from '../../builders/observation.js';

const BLOOD_GAS = { text: 'Blood gas, venous' };

const panel = (differing = {}) =>
  anObservation('calcium', {
    code: BLOOD_GAS,
    component: [
      { code: TESTS['ionised calcium'], valueQuantity: quantity(1.1, 'mmol/L') },
      { code: TESTS.creatinine, valueQuantity: quantity(90, 'umol/L') },
      { code: { text: 'Lactate' }, valueQuantity: quantity(1.2, 'mmol/L') },
    ],
    ...differing,
  });

const resultsOf = (observation: ReturnType<typeof panel>) =>
  chartOf(aPatient().with('calciumResults', observation)).results;

describe('a panel', () => {
  it('gives each of its components its own place', () => {
    const { calciumIonised, creatinine, calciumTotal } = resultsOf(panel());
    expect(calciumIonised.usable.map(({ value }) => value)).toEqual([1.1]);
    expect(creatinine.usable.map(({ value }) => value)).toEqual([90]);
    expect([...calciumTotal.usable, ...calciumTotal.unusable]).toEqual([]);
  });

  it('is only a heading when it has no value of its own', () => {
    const { calciumTotal } = resultsOf(panel({ code: TESTS.calcium }));
    expect([...calciumTotal.usable, ...calciumTotal.unusable]).toEqual([]);
  });

  it('is a result too when it has one', () => {
    const { calciumTotal, calciumIonised } = resultsOf(
      panel({ code: TESTS.calcium, valueQuantity: quantity(2.3, 'mmol/L') }),
    );
    expect([...calciumTotal.usable, ...calciumIonised.usable].map(({ value }) => value)).toEqual([2.3, 1.1]);
  });

  it('shares its status with its components', () => {
    expect(resultsOf(panel({ status: 'entered-in-error' })).calciumIonised.usable).toEqual([]);
  });

  it('keeps the reference range of each', () => {
    const component = [
      {
        code: TESTS['ionised calcium'],
        valueQuantity: quantity(1.1, 'mmol/L'),
        referenceRange: [{ low: quantity(1.12, 'mmol/L') }],
      },
    ];
    expect(resultsOf(panel({ component })).calciumIonised.usable[0]?.low).toBe(1.12);
  });
});
