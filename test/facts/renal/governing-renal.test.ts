import { describe, expect, it } from '@jest/globals';
import { readRenal } from '../../../services/facts/renal/read-renal.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { TESTS } from '../../builders/codes.js';
import { daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const read = (patient: ReturnType<typeof aPatient>) => readRenal(chartOf(patient));
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

/** 60 × 72 / (72 × 2) = 30 mL/min */
const manOnTheLimit = () => aPatient().aged(80).ofSex('male').withCreatinine(176.84).withWeight(72);

describe('renal function against the limit', () => {
  it.each([
    [29.9, true],
    [30, false],
  ])('a clearance of %d mL/min is severe: %s', (value, severe) => {
    expect(factsOf(aPatient().withClearance(value))).toMatchObject({
      renalFound: true,
      renalMlPerMin: value,
      severeRenal: severe,
      severeRenalBecause: severe ? ['value'] : [],
    });
  });

  it.each([
    [29.9, true],
    [30, false],
  ])('so is an eGFR of %d: %s', (value, severe) => {
    expect(factsOf(aPatient().withEgfr(value))).toMatchObject({ renalIsEgfr: true, severeRenal: severe });
  });

  it('a computed one is compared unrounded', () => {
    expect(factsOf(manOnTheLimit())).toMatchObject({
      renalMlPerMin: 30,
      renalMethod: 'computed-cockcroft-gault',
      severeRenal: false,
    });
    // 60 × 71.9 / 144 = 29.958
    expect(factsOf(manOnTheLimit().withWeight(71.9)).severeRenal).toBe(true);
  });

  it('by a comparator is on its own side of the limit', () => {
    const facts = factsOf(aPatient().withEgfr(15, { comparator: '<' }));
    expect(facts.severeRenal).toBe(true);
    expect(facts.renalMlPerMin).toBeLessThan(15);
    expect(facts.renalMlPerMin).toBeCloseTo(15);
    expect(factsOf(aPatient().withEgfr(90, { comparator: '>' }))).toMatchObject({
      renalMlPerMin: 90,
      severeRenal: false,
    });
  });
});

describe('a renal function as it was reported', () => {
  it('has its day and its evidence, and needs no sex', () => {
    const { facts, evidence } = read(aPatient().ofSex('unknown').withClearance(50, { daysAgo: 3 }));
    expect(facts).toMatchObject({ renalDay: daysAgo(3), renalIsEgfr: false, renalSexUnknown: false });
    expect(evidence.renal).toMatchObject([{ what: 'creatinine-clearance', value: 50, day: daysAgo(3) }]);
  });

  it('has none of these where there is none', () => {
    expect(factsOf(aPatient())).toMatchObject({ renalDay: null, renalIsEgfr: false, renalSexUnknown: false });
  });
});

describe('the renal function that governs', () => {
  it.each([
    [365, true],
    [366, false],
  ])('was sampled at most a year ago: %d days, found %s', (days, found) => {
    const facts = factsOf(aPatient().withClearance(50, { daysAgo: days }));
    expect(facts).toMatchObject({ renalFound: found, severeRenal: found ? false : null });
  });

  it('is the newest by day', () => {
    const patient = aPatient().withClearance(50, { daysAgo: 20 }).withEgfr(45, { daysAgo: 19 });
    expect(factsOf(patient)).toMatchObject({ renalMlPerMin: 45, renalMethod: 'egfr' });
  });

  it('is on one day the measured, the reported, the computed, the eGFR', () => {
    const egfr = aPatient().aged(80).ofSex('male').withEgfr(40);
    const computed = egfr.withCreatinine(88.42).withWeight(72);
    const reported = computed.with(
      'renalResults',
      anObservation('creatinine clearance', {
        id: 'cockcroft-gault',
        code: { coding: [{ system: 'http://loinc.org', code: '35591-7' }] },
        valueQuantity: quantity(41, 'mL/min'),
      }),
    );
    const measured = reported.withClearance(42);
    expect([egfr, computed, reported, measured].map((patient) => factsOf(patient).renalMethod)).toEqual([
      'egfr',
      'computed-cockcroft-gault',
      'reported-cockcroft-gault',
      'measured-clearance',
    ]);
  });

  it.each([
    [90, 25, true], // the eGFR is 90 days newer
    [91, 45, false],
  ])('is a severe clearance of %d days before an eGFR: %d mL/min', (days, value, severe) => {
    const patient = aPatient()
      .withClearance(25, { daysAgo: days + 5 })
      .withEgfr(45, { daysAgo: 5 });
    expect(factsOf(patient)).toMatchObject({ renalMlPerMin: value, severeRenal: severe });
  });

  it('is an eGFR when a newer clearance was no longer severe', () => {
    const patient = aPatient()
      .withClearance(25, { daysAgo: 60 })
      .withClearance(40, { daysAgo: 30 })
      .withEgfr(45, { daysAgo: 5 });
    expect(factsOf(patient).renalMlPerMin).toBe(45);
  });
});

describe('renal results that are missing or can’t be used', () => {
  it('are told apart', () => {
    expect(factsOf(aPatient())).toMatchObject({
      renalFound: false,
      severeRenal: null,
      severeRenalBecause: null,
    });
    expect(factsOf(aPatient().without('renalResults'))).toMatchObject({
      renalFound: null,
      severeRenal: null,
    });
  });

  it('are reported with why', () => {
    const { evidence } = read(
      aPatient().with('renalResults', anObservation('eGFR', { valueQuantity: quantity(45) })),
    );
    expect(evidence.unusable?.map(({ unusable }) => unusable)).toEqual(['no-unit']);
    expect(evidence.renal).toEqual(evidence.unusable);
  });

  it('are shown newest first, whichever test they are of', () => {
    const unitless = (name: 'eGFR' | 'creatinine', days: number) =>
      anObservation(name, { id: name, effectiveDateTime: daysAgo(days), valueQuantity: quantity(45) });
    const patient = aPatient()
      .with('renalResults', unitless('creatinine', 9))
      .with('renalResults', unitless('eGFR', 4));
    expect(read(patient).evidence.unusable?.map(({ what }) => what)).toEqual(['egfr', 'creatinine']);
  });

  it('say nothing by a unit alone: an indexed value is known by its code', () => {
    const egfr = anObservation('eGFR', { code: TESTS.eGFR, valueQuantity: quantity(45, 'mL/min') });
    expect(factsOf(aPatient().with('renalResults', egfr)).renalIsEgfr).toBe(true);
  });
});
