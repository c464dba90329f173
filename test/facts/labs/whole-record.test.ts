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

  it('that nothing names are of the first question they answer', () => {
    const nameless = anObservation('calcium', { code: {}, valueQuantity: quantity(2.3, 'mmol/L') });
    const { results } = chartOf(aPatient().with('calciumResults', nameless).with('renalResults', nameless));
    expect(results.calciumTotal.unusable).toHaveLength(1);
    expect(results.creatinine.unusable).toEqual([]);
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
    ['a', 'b', 'c', 'd'],
    ['d', 'c', 'b', 'a'],
    ['b', 'a', 'd', 'c'],
    ['c', 'd', 'a', 'b'],
    ['b', 'd', 'a', 'c'],
    ['c', 'a', 'd', 'b'],
    ['a', 'd', 'c', 'b'],
    ['b', 'c', 'd', 'a'],
  ] as const)('stand newest first, usable or not, listed as %s, %s, %s, %s', (...listed) => {
    const [old, unitless, recent, spoons] = [
      quantity(2.1, 'mmol/L'),
      quantity(2.2),
      quantity(2.3, 'mmol/L'),
      quantity(2.4, 'spoons'),
    ];
    const said = { a: [old, 20], b: [unitless, 15], c: [recent, 10], d: [spoons, 5] } as const;
    const patient = listed.reduce((so, id) => {
      const [valueQuantity, days] = said[id];
      return so.with(
        'calciumResults',
        anObservation('calcium', { id, valueQuantity, effectiveDateTime: daysAgo(days) }),
      );
    }, aPatient());
    const { usable, unusable } = chartOf(patient).results.calciumTotal;
    expect(usable.map(({ value }) => value)).toEqual([2.3, 2.1]);
    expect(unusable.map(({ evidence }) => evidence.unusable)).toEqual(['unknown-unit', 'no-unit']);
  });

  it('that are not out yet stand newest first', () => {
    const patient = aPatient()
      .withCalcium(2.3, { status: 'registered', daysAgo: 9 })
      .withCalcium(2.3, { status: 'registered', daysAgo: 2 });
    const { pending } = chartOf(patient).results.calciumTotal;
    expect(pending.map(({ day }) => day)).toEqual([daysAgo(2), daysAgo(9)]);
  });

  it('are each called what they are', () => {
    const patient = aPatient()
      .withIonisedCalcium(1.2)
      .withCorrectedCalcium(2.3)
      .withCalcium(2.3)
      .withAlbumin(40)
      .withEgfr(60)
      .withClearance(60)
      .withCreatinine(80)
      .withVitaminD(60)
      .withWeight(60);
    const called = Object.values({ ...chartOf(patient).results }).flatMap(({ usable }) => usable);
    expect(called.map(({ evidence }) => evidence.what)).toEqual([
      'calcium-ionised',
      'calcium-corrected',
      'calcium-total',
      'albumin',
      'creatinine',
      'creatinine-clearance',
      'egfr',
      'vitamin-d',
      'weight',
    ]);
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
