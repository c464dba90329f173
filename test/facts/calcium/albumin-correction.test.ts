import { describe, expect, it } from '@jest/globals';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readCalcium(chartOf(patient), AS_OF.day);
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

describe('a total calcium with an albumin', () => {
  it.each([
    [2.05, 30, 2.25], // + 0.02 × 10
    [2.3, 45, 2.2], // − 0.02 × 5
    [2.12, 40, 2.12],
    [1.9, 28.5, 2.13], // + 0.02 × 11.5
  ])('%d mmol/L with %d g/L is %d mmol/L', (calcium, albumin, corrected) => {
    expect(factsOf(aPatient().withCalcium(calcium).withAlbumin(albumin))).toMatchObject({
      calciumMmolPerL: corrected,
      calciumKind: 'computed',
      calciumUncorrected: false,
    });
  });

  // 2.3245 + 0.04 = 2.3645; 2.324 + 0.002 = 2.326, but 2.32 + 0.002 = 2.322 would be 2.32
  it.each([
    [2.3245, 38, '2.32 + 0.02 × (40 − 38) = 2.36'],
    [2.3245, 40, '2.32 + 0.02 × (40 − 40) = 2.32'],
    [2.324, 39.9, '2.324 + 0.02 × (40 − 39.9) = 2.33'],
  ])('rounds once: %d mmol/L with %d g/L', (calcium, albumin, arithmetic) => {
    const { evidence } = read(aPatient().withCalcium(calcium).withAlbumin(albumin));
    expect(evidence.calcium?.[0]?.arithmetic).toBe(arithmetic);
  });

  it.each([
    // 2.18 − 0.02 × 13 = 1.92
    [2.18, 53, 2.18, 53],
    // 2.12 − 0.02 = 2.10, below the limit of 2.12
    [2.12, 41, 2.12, 41],
    [2.12, 40, null, null],
    [2.11, 41, null, null],
    [2.3, 45, null, null],
  ])('low only by its correction: %d mmol/L with %d g/L', (calcium, albumin, measured, by) => {
    expect(factsOf(aPatient().withCalcium(calcium).withAlbumin(albumin))).toMatchObject({
      calciumMeasuredNotLowMmolPerL: measured,
      calciumLoweringAlbuminGPerL: by,
    });
  });

  it('shows its arithmetic, and the albumin it used', () => {
    const { evidence } = read(aPatient().withCalcium(2.05).withAlbumin(30));
    expect(evidence.calcium).toEqual([
      {
        what: 'calcium-computed',
        reference: 'Observation/calciumResults-1',
        day: daysAgo(10),
        value: 2.25,
        unit: 'mmol/L',
        arithmetic: '2.05 + 0.02 × (40 − 30) = 2.25',
      },
      {
        what: 'albumin',
        reference: 'Observation/calciumResults-2',
        day: daysAgo(10),
        value: 30,
        unit: 'g/L',
      },
    ]);
  });

  it('keeps its comparator, and is uncertain where it no longer settles the limit', () => {
    // all below 2 + 0.02 × 5 = 2.10 are low; of those below 2.05 + 0.02 × 10 = 2.25 some are not
    const low = read(aPatient().withCalcium(2, { comparator: '<' }).withAlbumin(35));
    expect(low.facts.calciumStatus).toBe('low');
    expect(low.evidence.calcium?.[0]).toMatchObject({
      value: '<2.1',
      arithmetic: '<2 + 0.02 × (40 − 35) = <2.1',
    });
    const either = aPatient().withCalcium(2.05, { comparator: '<' }).withAlbumin(30);
    expect(factsOf(either)).toMatchObject({ calciumStatus: 'uncertain', lastCalciumLow: null });
  });

  it.each([
    [17, 'computed'], // 7 days before the calcium
    [18, 'plain'],
    [3, 'computed'], // 7 days after it
    [2, 'plain'],
  ])('of ten days ago is corrected with one of %d days ago: %s', (days, kind) => {
    expect(factsOf(aPatient().withCalcium(2.2).withAlbumin(35, { daysAgo: days })).calciumKind).toBe(kind);
  });

  it('uses the nearest in time, and of two as near the higher', () => {
    const calcium = aPatient().withCalcium(2.2);
    // 2.2 + 0.02 × (40 − 38) = 2.24
    const nearest = calcium.withAlbumin(30, { daysAgo: 13 }).withAlbumin(38, { daysAgo: 8 });
    expect(factsOf(nearest).calciumMmolPerL).toBe(2.24);
    const asNear = calcium.withAlbumin(30, { daysAgo: 12 }).withAlbumin(38, { daysAgo: 8 });
    expect(factsOf(asNear).calciumMmolPerL).toBe(2.24);
  });

  it('goes by the clock where both have a time: two hours over midnight are nearer than a day', () => {
    const patient = aPatient()
      .withCalcium(2.2, { on: `${daysAgo(10)}T01:00:00+01:00` })
      .withAlbumin(38, { on: `${daysAgo(11)}T23:00:00+01:00` })
      .withAlbumin(30, { on: `${daysAgo(10)}T20:00:00+01:00` });
    expect(factsOf(patient).calciumMmolPerL).toBe(2.24);
  });

  it('without an albumin is used as it is, and said to be so', () => {
    expect(factsOf(aPatient().withCalcium(2.0))).toMatchObject({
      calciumMmolPerL: 2.0,
      calciumStatus: 'low',
      calciumUncorrected: true,
    });
  });

  it('corrects no ionised calcium, nor one that the laboratory corrected', () => {
    const albumin = aPatient().withAlbumin(20);
    expect(factsOf(albumin.withIonisedCalcium(1.1)).calciumMmolPerL).toBe(1.1);
    expect(factsOf(albumin.withCorrectedCalcium(2.0)).calciumMmolPerL).toBe(2.0);
  });
});

describe('a very low albumin', () => {
  it.each([
    [1.9, 25, 'normal'], // 1.9 + 0.02 × 15 = 2.20, albumin not under 25
    [1.9, 24.9, 'uncertain'], // only the correction makes it normal
    [2.2, 20, 'normal'], // normal before the correction as well
    [1.6, 20, 'low'], // 1.6 + 0.02 × 20 = 2.00, low all the same
  ])('%d mmol/L with %d g/L is %s', (calcium, albumin, status) => {
    expect(factsOf(aPatient().withCalcium(calcium).withAlbumin(albumin)).calciumStatus).toBe(status);
  });

  it('clears nothing: not as the last calcium, not as a high one', () => {
    // 2.05 + 0.02 × 35 = 2.75
    const patient = aPatient().withCalcium(2.05).withAlbumin(5);
    expect(factsOf(patient)).toMatchObject({
      calciumStatus: 'uncertain',
      lastCalciumLow: null,
      highCalcium: false,
    });
    expect(read(patient).evidence.calcium?.[0]?.unusable).toBe('albumin-too-low');
  });
});
