import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { GapReason, Gathered } from '../../services/facts/record.js';
import {
  FHIR_SERVER,
  bundle,
  calcium,
  fhirServer,
  gatheringOf,
  isolate,
  outcome,
  prefetch,
  searchOf,
  withAccess,
} from './an-ehr.js';

beforeEach(isolate);
afterEach(() => {
  nock.cleanAll();
});

/** Ids of what is known, then why there may be more; or none. */
function said(item: Gathered<{ id?: string | undefined }>): string {
  if (item.state === 'none') return 'none';
  const why = item.gaps.map((gap) => gap.why).join(' ');
  const ids = item.state === 'known' ? item.resources.map(({ id }) => id).join(' ') : '';
  return `${item.state} ${ids}${why === '' ? '' : `; ${why}`}`;
}

const next = `${FHIR_SERVER}?page=2`;
const twoResults = bundle([calcium('1'), calcium('2')]);

// CDS Hooks 2.0.1 "Prefetch": the five states of a key, without a FHIR server and with one that has result "s"
const STATES: [string, unknown, string, string, boolean][] = [
  ['absent', undefined, 'failed ; no-access', 'known s', true],
  ['null', null, 'none', 'none', false],
  ['an empty Bundle', bundle([]), 'none', 'none', false],
  ['a Bundle without entry', { resourceType: 'Bundle' }, 'none', 'none', false],
  ['data', twoResults, 'known 1 2', 'known 1 2', false],
  ['a bare resource', calcium('1'), 'known 1', 'known 1', false],
  ['an OperationOutcome', outcome('error'), 'failed ; reported-error', 'known s', true],
  ['an OperationOutcome, information', outcome('information'), 'failed ; reported-error', 'known s', true],
  [
    'data with an error',
    bundle([calcium('1'), outcome('error')]),
    'known 1; reported-error',
    'known s',
    true,
  ],
  ['data with a fatal error', bundle([outcome('fatal')]), 'failed ; reported-error', 'known s', true],
  [
    'data with an outcome that says nothing',
    bundle([{ resourceType: 'OperationOutcome' }]),
    'failed ; reported-error',
    'known s',
    true,
  ],
  ['data with a warning', bundle([calcium('1'), outcome('warning')]), 'known 1', 'known 1', false],
  ['nothing but information', bundle([outcome('information')]), 'none', 'none', false],
  [
    'data with a warning that part was suppressed',
    bundle([calcium('1'), outcome('warning', 'suppressed')]),
    'known 1; reported-error',
    'known s',
    true,
  ],
  [
    'fewer results than the total, no next page',
    { ...twoResults, total: 3 },
    'known 1 2; more-pages',
    'known s',
    true,
  ],
  ['as many results as the total', { ...twoResults, total: 2 }, 'known 1 2', 'known 1 2', false],
  ['a string', 'secret', 'failed ; unreadable', 'known s', true],
  ['an array', [calcium('1')], 'failed ; unreadable', 'known s', true],
  ['another resource', { resourceType: 'Practitioner', id: 'x' }, 'failed ; unreadable', 'known s', true],
  [
    'a Bundle of nothing but other resources',
    bundle([{ resourceType: 'Practitioner' }]),
    'none',
    'none',
    false,
  ],
  [
    'an entry that is no resource',
    bundle([calcium('1'), { id: 'x' }]),
    'known 1; unreadable',
    'known 1; unreadable',
    false,
  ],
  [
    'a Bundle in the Bundle',
    bundle([bundle([calcium('1')])]),
    'failed ; unreadable',
    'failed ; unreadable',
    false,
  ],
];

describe('a prefetch key', () => {
  it.each(STATES)('%s, without a FHIR server', async (_state, value, expected) => {
    const record = await gatheringOf({ prefetch: prefetch({ calciumResults: value }) }).whole();
    expect(said(record.items.calciumResults)).toBe(expected);
  });

  it.each(STATES)('%s, with a FHIR server', async (...[, value, , expected, isRead]) => {
    const search = fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('s')]));
    const record = await gatheringOf({
      ...withAccess,
      prefetch: prefetch({ calciumResults: value }),
    }).whole();
    expect(said(record.items.calciumResults)).toBe(expected);
    expect(search.isDone()).toBe(isRead);
  });

  it('has both reasons when the server fails as well, and keeps what was prefetched', async () => {
    fhirServer().get(searchOf('Observation')).reply(403, {});
    const given = bundle([calcium('1'), outcome('error')]);
    const record = await gatheringOf({
      ...withAccess,
      prefetch: prefetch({ calciumResults: given }),
    }).whole();
    expect(said(record.items.calciumResults)).toBe('known 1; reported-error refused');
  });

  it('that says where there is more is read on', async () => {
    fhirServer()
      .get('/fhir?page=2')
      .reply(200, bundle([calcium('2')]));
    const given = bundle([calcium('1')], next);
    const record = await gatheringOf({
      ...withAccess,
      prefetch: prefetch({ calciumResults: given }),
    }).whole();
    expect(said(record.items.calciumResults)).toBe('known 1 2');
  });

  it('that says where there is more is incomplete without a FHIR server, even when its first page is empty', async () => {
    const given = { calciumResults: bundle([calcium('1')], next), renalResults: bundle([], next) };
    const record = await gatheringOf({ prefetch: prefetch(given) }).whole();
    expect(said(record.items.calciumResults)).toBe('known 1; more-pages');
    expect(said(record.items.renalResults)).toBe('failed ; more-pages');
  });

  it('holds an unreadable resource without spoiling the others; a result is kept without its bad value', async () => {
    const given = bundle([calcium('1', { valueQuantity: 'secret' }), calcium('2')]);
    const { items } = await gatheringOf({ prefetch: prefetch({ calciumResults: given }) }).whole();
    expect(items.calciumResults).toMatchObject({
      state: 'known',
      resources: [{ id: '1' }, { id: '2' }],
      gaps: [{ why: 'unreadable', where: 'Observation/1 valueQuantity' }],
    });
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('holds a "do not" that can not be read: that may not become "do"', async () => {
    const given = bundle([
      { resourceType: 'MedicationRequest', id: '1', doNotPerform: 'true' },
      { resourceType: 'MedicationRequest', id: '2', doNotPerform: true },
    ]);
    const { items } = await gatheringOf({ prefetch: prefetch({ medicationRequests: given }) }).whole();
    expect(items.medicationRequests).toMatchObject({
      resources: [{ id: '2', doNotPerform: true }],
      gaps: [{ why: 'unreadable', where: 'MedicationRequest/1 doNotPerform' }],
    });
  });

  it.each<[string, unknown, GapReason]>([
    ['null', null, 'no-access'],
    ['an empty Bundle', bundle([]), 'unreadable'],
    ['an OperationOutcome', outcome('error'), 'reported-error'],
  ])('of the patient is never none: %s', async (_state, patient, why) => {
    const { items } = await gatheringOf({ prefetch: prefetch({ patient }) }).whole();
    expect(items.patient).toEqual({ state: 'failed', gaps: [{ why }] });
  });
});
