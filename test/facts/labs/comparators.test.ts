import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { anObservation, quantity } from '../../builders/observation.js';

const readCalcium = (differing: Partial<Observation>) =>
  chartOf(
    aPatient().with(
      'calciumResults',
      anObservation('calcium', { valueQuantity: quantity(2.3, 'mmol/L'), ...differing }),
    ),
  ).results.calciumTotal;

const states = (differing: Partial<Observation>) => {
  const { usable, unusable, pending } = readCalcium(differing);
  return [
    ...usable.map(() => 'usable'),
    ...unusable.map(({ evidence }) => evidence.unusable),
    ...pending.map(() => 'pending'),
  ];
};

describe('a result with a comparator', () => {
  it.each([
    ['<', 2.12, 'usable'], // all below 2.12: low
    ['<', 2.13, 'comparator-settles-nothing'], // 2.12 is not low, 2.11 is
    ['<=', 2.11, 'usable'],
    ['<=', 2.12, 'comparator-settles-nothing'],
    ['>=', 2.12, 'usable'],
    ['>', 2.12, 'usable'],
    ['>', 2.11, 'comparator-settles-nothing'],
  ])('calcium %s%d mmol/L is %s', (comparator, value, state) => {
    expect(states({ valueQuantity: { ...quantity(value, 'mmol/L'), comparator } })).toEqual([state]);
  });

  it('is shown with it', () => {
    const [result] = readCalcium({ valueQuantity: { ...quantity(2, 'mmol/L'), comparator: '<' } }).usable;
    expect(result?.evidence.value).toBe('<2');
  });

  it.each([
    ['<', 1.15, 1],
    ['<', 1.16, 0],
    ['>=', 1.15, 1],
  ] as const)('ionised calcium %s%d mmol/L settles its own limit: %d', (comparator, value, usable) => {
    const { calciumIonised } = chartOf(aPatient().withIonisedCalcium(value, { comparator })).results;
    expect(calciumIonised.usable).toHaveLength(usable);
  });

  it.each([
    ['<', 30, 1],
    ['<', 60, 0],
    ['>', 90, 1],
    ['>=', 30, 1],
    ['>', 29, 0],
  ] as const)('eGFR %s%d settles severe renal impairment: %d', (comparator, value, usable) => {
    const { egfr } = chartOf(aPatient().withEgfr(value, { comparator })).results;
    expect(egfr.usable).toHaveLength(usable);
    expect(egfr.unusable).toHaveLength(1 - usable);
  });

  it('settles nothing where it goes into arithmetic', () => {
    const { albumin, creatinine, weight } = chartOf(
      aPatient()
        .withAlbumin(15, { comparator: '<' })
        .withCreatinine(40, { comparator: '<' })
        .withWeight(150, { comparator: '>' }),
    ).results;
    const unusable = [albumin, creatinine, weight].flatMap((test) => test.unusable);
    expect(unusable.map(({ evidence }) => evidence.unusable)).toEqual([
      'comparator-settles-nothing',
      'comparator-settles-nothing',
      'comparator-settles-nothing',
    ]);
  });
});
