import { describe, expect, it } from '@jest/globals';
import type { ServiceRequest } from '../../../services/facts/fhir/service-request.js';
import { readOpenRequests } from '../../../services/facts/requests/read-open-requests.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';
import { TESTS } from '../../builders/codes.js';

const request = (details: Partial<ServiceRequest>): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: 'sr1',
  status: 'active',
  intent: 'order',
  code: TESTS.calcium,
  ...details,
});

const open = (details: Partial<ServiceRequest>) =>
  readOpenRequests(inputOf(aPatient().with('serviceRequests', request(details)))).entries;

describe('a request that is still open', () => {
  it.each([
    ['active', 1],
    ['draft', 1],
    ['on-hold', 1],
    ['revoked', 0],
    ['completed', 0],
    ['entered-in-error', 0],
    ['unknown', 0],
  ])('of status %s', (status, count) => {
    expect(open({ status })).toHaveLength(count);
  });

  it.each([
    ['order', 1],
    ['original-order', 1],
    ['reflex-order', 1],
    ['filler-order', 1],
    ['instance-order', 1],
    ['plan', 0],
    ['proposal', 0],
    ['option', 0],
  ])('of intent %s', (intent, count) => {
    expect(open({ intent })).toHaveLength(count);
  });

  it('is not one that says it must not be done', () => {
    expect(open({ doNotPerform: true })).toEqual([]);
  });

  it.each([
    ['2026-11-22T09:00:00+01:00', 1],
    ['2026-11-22T09:00:01+01:00', 0],
  ])('is written by the as-of time: %s', (authoredOn, count) => {
    expect(open({ authoredOn })).toHaveLength(count);
  });

  it('is not one under judgement', () => {
    const input = inputOf(aPatient().with('serviceRequests', request({})), {
      excluded: new Set(['ServiceRequest/sr1']),
    });
    expect(readOpenRequests(input).entries).toEqual([]);
  });
});

describe('when it is to be done', () => {
  it.each<[string, Partial<ServiceRequest>, [string | null, string | null]]>([
    ['on a day', { occurrenceDateTime: '2026-12-01' }, ['2026-12-01', '2026-12-01']],
    [
      'in a period',
      { occurrencePeriod: { start: '2026-12-01', end: '2026-12-05' } },
      ['2026-12-01', '2026-12-05'],
    ],
    ['not said', {}, [null, null]],
  ])('%s', (_, details, days) => {
    expect(open(details).map(({ from, to }) => [from, to])).toEqual([days]);
  });
});

it('reads the code one level deeper, as R5 has it', () => {
  const [entry] = open({ code: { concept: TESTS.calcium } });
  expect(entry?.matches.map(({ set }) => set)).toContain('lab-calcium-total');
  expect(entry?.evidence.value).toBe('Calcium');
});
