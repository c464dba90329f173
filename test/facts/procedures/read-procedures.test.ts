import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '../../../services/facts/fhir/procedure.js';
import { readProcedures } from '../../../services/facts/procedures/read-procedures.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';
import { PROCEDURES } from '../../builders/codes.js';

const done = (details: Partial<Procedure>) =>
  readProcedures(
    inputOf(
      aPatient().with('procedures', {
        resourceType: 'Procedure',
        status: 'completed',
        code: PROCEDURES.haemodialysis,
        ...details,
      }),
    ),
  ).entries;

describe('a procedure done by the as-of time', () => {
  it.each([
    ['completed', 1],
    ['in-progress', 1],
    ['preparation', 0],
    ['not-done', 0],
    ['on-hold', 0],
    ['stopped', 0],
    ['entered-in-error', 0],
    ['unknown', 0],
    [undefined, 0],
  ])('%s', (status, count) => {
    expect(done({ status, performedDateTime: '2026-11-01' })).toHaveLength(count);
  });
});

describe('when it was done', () => {
  it.each<[string, Partial<Procedure>, string | null]>([
    ['on a day', { performedDateTime: '2026-11-01' }, '2026-11-01'],
    ['as R5 spells it', { occurrenceDateTime: '2026-11-01' }, '2026-11-01'],
    ['the end of a period', { performedPeriod: { start: '2026-01-01', end: '2026-10-01' } }, '2026-10-01'],
    ['the start of a period without an end', { performedPeriod: { start: '2026-01-01' } }, '2026-01-01'],
    [
      'today, when a series goes on',
      { status: 'in-progress', performedPeriod: { start: '2026-01-01' } },
      '2026-11-22',
    ],
    [
      'today, when it ends later',
      { occurrencePeriod: { start: '2026-01-01', end: '2027-01-01' } },
      '2026-11-22',
    ],
    ['not known', {}, null],
  ])('%s', (_, details, from) => {
    expect(done(details).map(({ when }) => when?.from ?? null)).toEqual([from]);
  });

  it.each<Partial<Procedure>>([
    { performedDateTime: '2026-11-23' },
    { performedDateTime: '2026-11-22T09:01:00+01:00' },
    { performedPeriod: { start: '2026-11-23', end: '2026-11-24' } },
  ])('not at all when only after the as-of time: %j', (details) => {
    expect(done(details)).toEqual([]);
  });
});
