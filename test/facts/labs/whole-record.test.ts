import { describe, expect, it } from '@jest/globals';
import { readResults } from '../../../services/facts/labs/read-results.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';
import { SETTINGS, TERMS } from '../../builders/knowledge.js';
import { anObservation, quantity } from '../../builders/observation.js';

describe('results of a record', () => {
  it('are found wherever the EHR put them', () => {
    const creatinine = anObservation('creatinine', { valueQuantity: quantity(80, '\u00b5mol/L') });
    const { results } = chartOf(aPatient().with('bodyWeights', creatinine));
    expect(results.creatinine.usable.map(({ value }) => value)).toEqual([80]);
  });

  it('count once, though two questions were answered with them', () => {
    const calcium = anObservation('calcium', { valueQuantity: quantity(2.3, 'mmol/L') });
    const { results } = chartOf(aPatient().with('calciumResults', calcium).with('renalResults', calcium));
    expect(results.calciumTotal.usable).toHaveLength(1);
  });

  it('count each when they have no id to tell them apart by', () => {
    const calcium = anObservation('calcium', { id: undefined, valueQuantity: quantity(2.3, 'mmol/L') });
    const { results } = chartOf(aPatient().with('calciumResults', calcium).with('calciumResults', calcium));
    expect(results.calciumTotal.usable).toHaveLength(2);
    expect(results.calciumTotal.usable[0]?.evidence.reference).toBeUndefined();
  });

  it('leave out what is no evidence', () => {
    const input = {
      record: aPatient().withCalcium(2.3).record(),
      asOf: AS_OF,
      terms: TERMS,
      settings: SETTINGS,
    };
    const excluded = new Set(['Observation/calciumResults-1']);
    expect(readResults({ ...input, excluded }).calciumTotal.usable).toEqual([]);
  });

  it('stand newest first, the latest of a day before one without a time', () => {
    const { results } = chartOf(
      aPatient()
        .withCalcium(2.1, { daysAgo: 20 })
        .withCalcium(2.2, { on: daysAgo(3) })
        .withCalcium(2.3, { daysAgo: 3 })
        .withCalcium(2.4, { daysAgo: 2 }),
    );
    expect(results.calciumTotal.usable.map(({ value }) => value)).toEqual([2.4, 2.3, 2.2, 2.1]);
  });

  it.each([
    ['calciumResults', ['calciumIonised', 'calciumCorrected', 'calciumTotal', 'albumin']],
    ['renalResults', ['creatinine', 'clearance', 'egfr']],
    ['vitaminDResults', ['vitaminD']],
    ['bodyWeights', ['weight']],
  ] as const)('are incomplete where %s could not be read', (item, tests) => {
    const { results } = chartOf(aPatient().without(item));
    const incomplete = Object.entries(results).flatMap(([test, { complete }]) => (complete ? [] : [test]));
    expect(incomplete).toEqual(tests);
  });
});
