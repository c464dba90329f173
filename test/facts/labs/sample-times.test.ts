import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { asOf } from '../../../services/facts/calendar.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

/** Read at 22 November 2026, 09:00 in Amsterdam. */
function stateOf(times: Partial<Observation>, then = AS_OF) {
  const undated = anObservation('calcium', {
    effectiveDateTime: undefined,
    valueQuantity: quantity(2.3, 'mmol/L'),
  });
  const patient = aPatient().with('calciumResults', { ...undated, ...times });
  const { calciumTotal } = chartOf(patient, then).results;
  const { usable, unusable, pending } = calciumTotal;
  return [
    ...usable.map(({ day }) => `usable ${day}`),
    ...unusable.map(({ day, evidence }) => `${evidence.unusable ?? ''} ${day ?? 'undated'}`),
    ...pending.map(({ day }) => `pending ${day ?? 'undated'}`),
  ];
}

describe('a result as of an instant', () => {
  it.each([
    ['sampled a minute before', { effectiveDateTime: '2026-11-22T08:59:00+01:00' }, ['usable 2026-11-22']],
    ['sampled a minute after', { effectiveDateTime: '2026-11-22T09:01:00+01:00' }, []],
    ['sampled that day at no time', { effectiveDateTime: '2026-11-22' }, ['usable 2026-11-22']],
    ['sampled the day after', { effectiveDateTime: '2026-11-23' }, []],
    [
      'sampled before and issued after',
      { effectiveDateTime: '2026-11-22T08:00:00+01:00', issued: '2026-11-22T09:30:00+01:00' },
      ['pending 2026-11-22'],
    ],
    [
      'sampled and issued before',
      { effectiveDateTime: '2026-11-22T08:00:00+01:00', issued: '2026-11-22T08:30:00+01:00' },
      ['usable 2026-11-22'],
    ],
    ['planned for later', { status: 'registered', effectiveDateTime: '2026-11-25' }, []],
    ['undated and issued after', { issued: '2026-11-22T09:30:00+01:00' }, []],
  ])('%s', (_, times, state) => {
    expect(stateOf(times)).toEqual(state);
  });

  it('counts calendar days in the zone of the site', () => {
    expect(stateOf({ effectiveDateTime: '2026-11-20T23:30:00Z' })).toEqual(['usable 2026-11-21']);
  });
});

describe('the date of a result', () => {
  it.each([
    ['an instant', { effectiveInstant: '2026-11-01T10:00:00+01:00' }, ['usable 2026-11-01']],
    [
      'the end of a period',
      { effectivePeriod: { start: '2026-11-01T08:00:00+01:00', end: '2026-11-02T08:00:00+01:00' } },
      ['usable 2026-11-02'],
    ],
    ['its start when it has no end', { effectivePeriod: { start: '2026-11-01' } }, ['usable 2026-11-01']],
    ['missing', {}, ['no-date undated']],
    ['unreadable', { effectiveDateTime: 'yesterday' }, ['no-date undated']],
    ['a month: its latest day', { effectiveDateTime: '2026-10' }, ['date-too-vague 2026-10-31']],
    ['this month: the latest day so far', { effectiveDateTime: '2026-11' }, ['date-too-vague 2026-11-22']],
    ['a year that reaches into the look-back', { effectiveDateTime: '2025' }, ['date-too-vague 2025-12-31']],
    ['a year before every look-back', { effectiveDateTime: '2024' }, []],
  ])('is %s', (_, times, state) => {
    expect(stateOf(times)).toEqual(state);
  });
});

// 365 days before 30 November 2026 is 30 November 2025
it.each([
  ['2026-11-30', ['date-too-vague 2025-11-30']],
  ['2026-12-01', []],
])('a month counts until its last day leaves the longest look-back: as of %s', (on, state) => {
  const then = asOf(Date.parse(`${on}T09:00:00+01:00`), 'Europe/Amsterdam');
  expect(stateOf({ effectiveDateTime: '2025-11' }, then)).toEqual(state);
});
