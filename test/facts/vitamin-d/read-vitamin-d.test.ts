import { describe, expect, it } from '@jest/globals';
import { readVitaminD } from '../../../services/facts/vitamin-d/read-vitamin-d.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const read = (patient: ReturnType<typeof aPatient>) => readVitaminD(chartOf(patient));
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

describe('25-OH vitamin D', () => {
  it.each([
    [49, 'low', 49],
    [49.4, 'low', 49],
    [49.5, 'sufficient', 50], // compared in whole nmol/L
    [50, 'sufficient', 50],
  ])('%d nmol/L is %s', (value, status, shown) => {
    expect(factsOf(aPatient().withVitaminD(value))).toEqual({
      vitaminDStatus: status,
      vitaminDNmolPerL: shown,
      vitaminDDay: daysAgo(10),
    });
  });

  it('is the same in ng/mL: × 2.496', () => {
    // 19.8 × 2.496 = 49.42; 19.9 × 2.496 = 49.67
    expect(factsOf(aPatient().withVitaminD(19.8, { unit: 'ng/mL' })).vitaminDStatus).toBe('low');
    expect(factsOf(aPatient().withVitaminD(19.9, { unit: 'ng/mL' })).vitaminDStatus).toBe('sufficient');
  });

  it.each([
    ['<', 25, 'low', 24],
    ['<', 50, 'low', 49],
    ['>', 50, 'sufficient', 50],
    ['>', 120, 'sufficient', 120],
  ] as const)('%s%d nmol/L is %s', (comparator, value, vitaminDStatus, vitaminDNmolPerL) => {
    expect(factsOf(aPatient().withVitaminD(value, { comparator }))).toMatchObject({
      vitaminDStatus,
      vitaminDNmolPerL,
    });
  });

  it.each([
    [365, 'low'],
    [366, 'none'],
  ])('%d days ago is %s', (days, status) => {
    expect(factsOf(aPatient().withVitaminD(30, { daysAgo: days })).vitaminDStatus).toBe(status);
  });

  it('is the newest', () => {
    const patient = aPatient().withVitaminD(30, { daysAgo: 50 }).withVitaminD(70, { daysAgo: 5 });
    expect(factsOf(patient)).toMatchObject({ vitaminDNmolPerL: 70, vitaminDDay: daysAgo(5) });
  });

  it('of a wider code gives way to an exact one of the same day', () => {
    const wider = anObservation('vitamin D', {
      id: 'wider',
      code: { coding: [{ system: 'http://loinc.org', code: '35365-6' }] },
      effectiveDateTime: `${daysAgo(10)}T12:00:00+01:00`,
      valueQuantity: quantity(90, 'nmol/L'),
    });
    expect(factsOf(aPatient().withVitaminD(30).with('vitaminDResults', wider)).vitaminDNmolPerL).toBe(30);
    expect(factsOf(aPatient().with('vitaminDResults', wider)).vitaminDNmolPerL).toBe(90);
  });

  it('not found is not the same as not read', () => {
    expect(factsOf(aPatient()).vitaminDStatus).toBe('none');
    expect(factsOf(aPatient().without('vitaminDResults')).vitaminDStatus).toBeNull();
  });

  it('is shown with its day', () => {
    const { evidence } = read(aPatient().withVitaminD(30, { daysAgo: 5 }));
    expect(evidence['vitamin-d']).toMatchObject([{ what: 'vitamin-d', value: 30, day: daysAgo(5) }]);
  });

  it('that can’t be used is reported', () => {
    const { facts, evidence } = read(aPatient().withVitaminD(600));
    expect(facts.vitaminDStatus).toBe('none');
    expect(evidence['vitamin-d']?.[0]?.unusable).toBe('implausible');
  });
});
