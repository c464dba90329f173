import { describe, expect, it } from '@jest/globals';
import { readLongTerm } from '../../../services/facts/antiresorptives/read-long-term.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

type Patient = ReturnType<typeof aPatient>;

const read = (patient: Patient) => readLongTerm(chartOf(patient));
const statement = (start: string | undefined, status = 'active', text = 'alendroninezuur 70 mg') =>
  aPatient().with('medicationStatements', {
    resourceType: 'MedicationStatement',
    id: 's',
    status,
    medicationCodeableConcept: { text },
    effectivePeriod: start === undefined ? {} : { start },
  });

describe('five years since the first antiresorptive, with no review', () => {
  it.each([
    ['five years to the day', aPatient().givenDenosumab('2021-11-22'), true],
    ['a day less', aPatient().givenDenosumab('2021-11-23'), false],
    [
      'a bisphosphonate long before denosumab',
      statement('2017-03-01', 'completed').givenDenosumab('2025-11-20'),
      true,
    ],
    ['raloxifene before it', statement('2019-01-01', 'completed', 'raloxifeen'), true],
    ['denosumab for long, doses not dated', statement('2020-01-01', 'active', 'denosumab 60 mg'), true],
    ['a year that settles it', statement('2020'), true],
    ['a year that leaves it open', statement('2021'), null],
    ['no start known', statement(undefined), null],
    ['no start known, but another long enough', statement(undefined).givenDenosumab('2021-11-22'), true],
    ['never taken', statement('2015-01-01', 'not-taken'), false],
    ['teriparatide is none', statement('2015-01-01', 'completed', 'teriparatide'), false],
    ['none', aPatient(), false],
    ['doses not to be read', aPatient().givenDenosumab('2024-11-22').without('medicationRequests'), null],
  ])('%s', (_, patient, expected) => {
    expect(read(patient).facts.reviewDue).toBe(expected);
  });

  it('counts full years and the day they began', () => {
    const { facts, evidence } = read(aPatient().givenDenosumab('2016-11-22').givenDenosumab('2026-05-20'));
    expect(facts.antiresorptiveYears).toBe(10);
    expect(facts.firstAntiresorptiveDay).toBe('2016-11-22');
    expect(evidence['long-term']?.map(({ day }) => day)).toEqual(['2016-11-22']);
  });

  it('names no day when only the year is known', () => {
    expect(read(statement('2018')).facts.firstAntiresorptiveDay).toBeNull();
  });
});

describe('a review', () => {
  const long = aPatient().givenDenosumab('2019-05-20');
  const done = (text: string, performedDateTime: string | undefined, status = 'completed') =>
    long.with('procedures', {
      resourceType: 'Procedure',
      id: 'p',
      status,
      code: { text },
      ...(performedDateTime === undefined ? {} : { performedDateTime }),
    });

  it.each([
    [
      'a bone density twelve months ago',
      long.withObservation('hip bone density', { on: '2025-11-22' }),
      false,
    ],
    ['a bone density longer ago', long.withObservation('hip bone density', { on: '2025-11-21' }), true],
    [
      'a bone density in error',
      long.withObservation('hip bone density', { status: 'entered-in-error' }),
      true,
    ],
    ['a DEXA by name', done('DEXA-scan heup en wervelkolom', '2026-02-01'), false],
    ['a review by name', done('Evaluatie osteoporose', '2026-02-01'), false],
    ['one not done', done('DEXA-scan', '2026-02-01', 'not-done'), true],
    ['one without a date', done('DEXA-scan', undefined), null],
    ['none', long, true],
    ['procedures not to be read', long.without('procedures'), null],
    ['observations not to be read', long.without('otherObservations'), null],
  ])('%s', (_, patient, expected) => {
    expect(read(patient).facts.reviewDue).toBe(expected);
  });

  it('has its day', () => {
    expect(read(done('DEXA-scan', '2026-02-01')).facts.lastReviewDay).toBe('2026-02-01');
  });

  it.each([
    ['ordered', long.withAppointment('DXA scan'), true],
    ['not ordered', long, false],
  ])('a bone density %s', (_, patient, expected) => {
    expect(read(patient).facts.boneDensityOrdered).toBe(expected);
  });
});
