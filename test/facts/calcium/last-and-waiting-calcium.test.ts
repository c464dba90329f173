import { describe, expect, it } from '@jest/globals';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const read = (patient: ReturnType<typeof aPatient>) => readCalcium(chartOf(patient), AS_OF.day);

describe('the last calcium', () => {
  it.each([
    [365, 2.0, { lastCalciumDaysAgo: 365, lastCalciumMmolPerL: 2.0, lastCalciumLow: true }],
    [366, 2.0, { lastCalciumDaysAgo: null, lastCalciumMmolPerL: null, lastCalciumLow: false }],
    [100, 2.3, { lastCalciumDaysAgo: 100, lastCalciumMmolPerL: 2.3, lastCalciumLow: false }],
  ])('%d days ago, %d mmol/L', (days, value, facts) => {
    const { facts: all, evidence } = read(aPatient().withCalcium(value, { daysAgo: days }));
    expect(all).toMatchObject({ ...facts, calciumStatus: 'none' });
    expect(all.lastCalciumDay).toBe(days > 365 ? null : daysAgo(days));
    expect(evidence['last-calcium']).toHaveLength(days > 365 ? 0 : 1);
  });
});

describe('calcium that can’t be used', () => {
  const unusable = (daysBefore: number) => aPatient().withCalcium(2.3, { daysAgo: daysBefore, unit: null });

  it.each([
    [28, true],
    [29, false],
  ])('%d days before the dose is reported: %s', (days, reported) => {
    const { facts, evidence } = read(unusable(days));
    expect(facts.calciumUnusable).toBe(reported);
    expect(facts.calciumUnusableWhy).toBe(reported ? 'no-unit' : null);
    expect(evidence.unusable).toHaveLength(reported ? 1 : 0);
    expect(evidence.calcium).toEqual(evidence.unusable);
  });

  it('is reported when nobody knows when it was sampled', () => {
    const undated = anObservation('calcium', {
      effectiveDateTime: undefined,
      valueQuantity: quantity(2.3, 'mmol/L'),
    });
    expect(read(aPatient().with('calciumResults', undated)).facts).toMatchObject({
      calciumFound: false,
      calciumUnusable: true,
      calciumUnusableWhy: 'no-date',
    });
  });

  it('gives the reason of the newest', () => {
    const patient = unusable(5).withIonisedCalcium(40, { daysAgo: 2 });
    expect(read(patient).facts.calciumUnusableWhy).toBe('implausible');
    const older = unusable(2).withIonisedCalcium(40, { daysAgo: 5 });
    expect(read(older).facts.calciumUnusableWhy).toBe('no-unit');
  });
});

describe('calcium that is not out yet', () => {
  it.each([
    ['registered', 28, true],
    ['registered', 29, false],
    ['final', 5, false],
  ])('%s %d days ago is pending: %s', (status, days, pending) => {
    expect(read(aPatient().withCalcium(2.3, { status, daysAgo: days })).facts.calciumPending).toBe(pending);
  });

  it('is no result', () => {
    const { facts } = read(aPatient().withCalcium(2.3, { status: 'registered' }));
    expect(facts).toMatchObject({ calciumFound: false, calciumUnusable: false });
  });

  it('starts its look-back where the facts say', () => {
    expect(read(aPatient()).facts.calciumWindowFromDay).toBe(daysAgo(28));
  });
});
