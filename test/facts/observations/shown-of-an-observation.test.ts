import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { readOtherObservations } from '../../../services/facts/observations/read-other-observations.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';

const read = (details: Partial<Observation>) =>
  readOtherObservations(
    inputOf(
      aPatient().with('otherObservations', {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'Pregnancy status' },
        ...details,
      }),
    ),
  ).entries;

describe('what is shown of a question and its answer', () => {
  it.each<[string, Partial<Observation>, string, string | undefined]>([
    [
      'a coded answer',
      { valueCodeableConcept: { text: 'Pregnant' } },
      'Pregnancy status: Pregnant',
      undefined,
    ],
    ['words', { valueString: 'pregnant' }, 'Pregnancy status: pregnant', undefined],
    ['yes', { valueBoolean: true }, 'Pregnancy status: true', undefined],
    ['a day', { valueDateTime: '2027-03-01' }, 'Pregnancy status', '2027-03-01'],
    ['a day in words', { valueString: '2027-03-01' }, 'Pregnancy status', '2027-03-01'],
    ['a month', { valueDateTime: '2027-03' }, 'Pregnancy status: 2027-03', undefined],
    ['no answer', {}, 'Pregnancy status', undefined],
    ['an answer that has no words', { valueCodeableConcept: {} }, 'Pregnancy status', undefined],
    ['an answer to what has no words', { code: {}, valueString: 'pregnant' }, 'pregnant', undefined],
  ])('%s', (_, details, value, valueDay) => {
    const [entry] = read(details);
    expect([entry?.evidence.value, entry?.evidence.valueDay]).toEqual([value, valueDay]);
    expect(entry?.isAnswered).toBe(Object.keys(details).some((name) => name.startsWith('value')));
  });

  it('its day, and why it can not be used', () => {
    expect(read({ id: 'o1', status: undefined, effectiveDateTime: '2026-11-01' })).toMatchObject([
      {
        usable: false,
        evidence: {
          what: 'observation',
          reference: 'Observation/o1',
          day: '2026-11-01',
          unusable: 'no-status',
        },
      },
    ]);
  });
});

describe('what is told only after the as-of time, nine in the morning of 22 November 2026', () => {
  it.each<[string, Partial<Observation>, number]>([
    ['seen before', { effectiveDateTime: '2026-11-22T08:59:00+01:00' }, 1],
    ['seen later', { effectiveDateTime: '2026-11-22T09:01:00+01:00' }, 0],
    ['written down before', { effectiveDateTime: '2026-11-20', issued: '2026-11-22T08:59:00+01:00' }, 1],
    ['written down later', { effectiveDateTime: '2026-11-20', issued: '2026-11-22T09:01:00+01:00' }, 0],
    ['at a time nobody wrote down', {}, 1],
  ])('%s', (_, details, count) => {
    expect(read(details)).toHaveLength(count);
  });
});
