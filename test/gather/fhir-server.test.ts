import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { GapReason, Gathered } from '../../services/facts/record.js';
import { openFhirServer } from '../../services/gather/fhir-server.js';
import { createGetText } from '../../services/platform/outbound/get-text.js';
import {
  FHIR_SERVER,
  ORIGIN,
  TEMPLATES,
  TOKEN,
  bundle,
  calcium,
  fhirServer,
  gatheringOf,
  isolate,
  outcome,
  ourPatient,
  prefetch,
  prescription,
  searchOf,
  withAccess,
} from './an-ehr.js';

beforeEach(isolate);
afterEach(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
});

const onlyCalcium = { ...withAccess, prefetch: prefetch({ calciumResults: undefined }) };

async function calciumResults(request: Parameters<typeof gatheringOf>[0] = onlyCalcium) {
  return (await gatheringOf(request).whole()).items.calciumResults;
}

function gapsOf(item: Gathered<unknown>): readonly string[] {
  return item.state === 'none' ? [] : item.gaps.map(({ why, where }) => (where ? `${why} ${where}` : why));
}

describe('a search that fails', () => {
  it.each<[number, unknown, GapReason]>([
    [400, outcome('error'), 'not-offered'],
    [401, '', 'refused'],
    [403, outcome('error'), 'refused'],
    [404, 'no such page', 'not-offered'],
    [408, '', 'unreachable'],
    [429, '', 'unreachable'],
    [500, outcome('fatal'), 'unreachable'],
    [501, '', 'not-offered'],
    [503, '<html>', 'unreachable'],
    [200, '<html>secret', 'unreadable'],
    [200, '{"resourceType":', 'unreadable'],
    [200, 'null', 'unreadable'],
    [200, '[]', 'unreadable'],
    [200, '"secret"', 'unreadable'],
    [200, '', 'unreadable'],
    [200, {}, 'unreadable'],
    [200, { resourceType: 'Practitioner' }, 'unreadable'],
    [200, outcome('error'), 'reported-error'],
  ])('with %i and %j is %s', async (status, body, why) => {
    fhirServer()
      .get(searchOf('Observation'))
      .reply(status, body as nock.Body);
    expect(await calciumResults()).toEqual({ state: 'failed', gaps: [{ why }] });
  });

  it('without an answer is unreachable', async () => {
    fhirServer().get(searchOf('Observation')).replyWithError('secret');
    expect(await calciumResults()).toEqual({ state: 'failed', gaps: [{ why: 'unreachable' }] });
  });

  it('with a redirect is unreachable: the token stays where it is', async () => {
    const elsewhere = nock('http://evil.test')
      .get('/')
      .reply(200, bundle([calcium('evil')]));
    fhirServer().get(searchOf('Observation')).reply(302, '', { location: 'http://evil.test/' });
    expect(await calciumResults()).toEqual({ state: 'failed', gaps: [{ why: 'unreachable' }] });
    expect(elsewhere.isDone()).toBe(false);
  });
});

describe('the FHIR server', () => {
  it('is asked for what the template asks for, encoded', async () => {
    const code = ['total', 'corrected', 'ionized'].map((kind) => `http://codes.test|lab-calcium-${kind}`);
    const search = fhirServer()
      .get('/fhir/Observation')
      .query({
        patient: 'p1',
        _count: '200',
        code: [...code, 'http://codes.test|lab-albumin'].join(),
        _sort: '-date',
      })
      .reply(200, bundle([calcium('1')]));
    expect(await calciumResults()).toMatchObject({ state: 'known', resources: [{ id: '1' }], gaps: [] });
    expect(search.isDone()).toBe(true);
  });

  it.each([undefined, null, '', '  '])(
    'is asked without a token when there is none: %j',
    async (accessToken) => {
      nock(ORIGIN, { badheaders: ['authorization'] })
        .get(searchOf('Observation'))
        .reply(200, bundle([calcium('1')]));
      expect(await calciumResults({ ...onlyCalcium, accessToken })).toMatchObject({ state: 'known' });
    },
  );

  it('answers with the body only: nothing of the request, and its token, hangs on', async () => {
    fhirServer().get('/fhir/Patient/p1').reply(200, ourPatient);
    const base = new URL(`${FHIR_SERVER}/`);
    const deadline = () => new AbortController().signal;
    const answer = await openFhirServer({ base, accessToken: TOKEN, deadline, getText: createGetText() }).get(
      'Patient/p1',
    );
    expect('body' in answer && Object.getOwnPropertyNames(answer.body)).toEqual(Object.keys(ourPatient));
  });

  it('may leave resources of another patient: dropped and told', async () => {
    const other = calcium('2', { subject: { reference: 'Patient/other' } });
    fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('1'), other]));
    const found = await calciumResults();
    expect(found).toMatchObject({ state: 'known', resources: [{ id: '1' }] });
    expect(gapsOf(found)).toEqual(['other-patient Observation/2']);
  });

  it('is not asked for what the site says it never gives, though prefetch may give it', async () => {
    const request = {
      ...withAccess,
      prefetch: prefetch({ calciumResults: undefined, bodyWeights: bundle([calcium('w')]) }),
    };
    const { items } = await gatheringOf(request, { neverOffered: ['calciumResults', 'bodyWeights'] }).whole();
    expect(items.calciumResults).toEqual({ state: 'failed', gaps: [{ why: 'not-offered' }] });
    expect(items.bodyWeights).toMatchObject({ state: 'known' });
  });

  it('gives the whole record when there is no prefetch', async () => {
    const server = fhirServer().get('/fhir/Patient/p1').reply(200, ourPatient);
    const searches = Object.values(TEMPLATES).filter((template) => template.includes('?'));
    for (const template of searches)
      server.get(searchOf(template.split('?')[0] ?? '')).reply(200, bundle([]));
    const { items } = await gatheringOf(withAccess).whole();
    const { patient, ...others } = items;
    expect(patient).toMatchObject({ state: 'known', resources: [{ id: 'p1' }], gaps: [] });
    expect(new Set(Object.values(others).map(({ state }) => state))).toEqual(new Set(['none']));
    expect(nock.isDone()).toBe(true);
  });
});

describe('over a real connection', () => {
  const answers: Record<string, (response: ServerResponse) => void> = {
    redirect: (response) => response.writeHead(302, { location: `${FHIR_SERVER}/` }).end(),
    hangUp: (response) => response.destroy(),
    null: (response) => response.end('null'),
    tooLarge: (response) => response.end(JSON.stringify(bundle(['x'.repeat(10 * 1024 * 1024)]))),
  };

  it.each([
    ['redirect', 'unreachable'],
    ['hangUp', 'unreachable'],
    ['null', 'unreadable'],
    ['tooLarge', 'too-large'],
  ])('%s is %s', async (answer, why) => {
    nock.enableNetConnect('127.0.0.1');
    const tokens: unknown[] = [];
    const server = createServer((request, response) => {
      tokens.push(request.headers.authorization);
      answers[answer]?.(response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const found = await calciumResults({ ...onlyCalcium, fhirServer: `http://127.0.0.1:${port}/fhir` });
    server.closeAllConnections();
    server.close();
    expect(found).toEqual({ state: 'failed', gaps: [{ why }] });
    expect(tokens).toEqual([`Bearer ${TOKEN}`]);
  });
});

it('at an address that may not be connected to is no access', async () => {
  nock.enableNetConnect();
  const found = await calciumResults({ ...onlyCalcium, fhirServer: 'http://169.254.169.254/fhir' });
  expect(found).toEqual({ state: 'failed', gaps: [{ why: 'no-access' }] });
});

describe('pages', () => {
  it('are all read, by relative links too', async () => {
    fhirServer()
      .get(searchOf('Observation'))
      .reply(200, { ...bundle([calcium('1')], `${FHIR_SERVER}?page=2`), total: 3 })
      .get('/fhir?page=2')
      .reply(200, { ...bundle([calcium('2')], 'Observation?page=3'), total: 3 })
      .get('/fhir/Observation?page=3')
      .reply(200, { ...bundle([calcium('3')]), total: 3 });
    expect(await calciumResults()).toMatchObject({
      state: 'known',
      resources: [{ id: '1' }, { id: '2' }, { id: '3' }],
      gaps: [],
    });
  });

  it.each([
    'http://evil.test/fhir?page=2',
    'http://ehr.test/other?page=2',
    'http://ehr.test/fhirs?page=2',
    'http://ehr.test/fhir/../admin?page=2',
    'https://ehr.test/fhir?page=2',
    '//evil.test/fhir?page=2',
    '',
  ])('elsewhere are not followed: %s', async (link) => {
    const origins = ['http://evil.test', 'https://ehr.test', ORIGIN];
    const foreign = origins.map((origin) =>
      nock(origin)
        .get(/page=2/)
        .reply(200, bundle([calcium('evil')])),
    );
    fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('1')], link));
    expect(await calciumResults()).toMatchObject({ resources: [{ id: '1' }], gaps: [{ why: 'more-pages' }] });
    expect(foreign.map((scope) => scope.isDone())).toEqual([false, false, false]);
  });

  it.each([
    [500, {}],
    [200, 'not JSON'],
    [200, outcome('error')],
  ])('that fail with %i %j leave what came, incomplete', async (status, body) => {
    fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('1')], '?page=2'))
      .get('/fhir/?page=2')
      .reply(status, body);
    const found = await calciumResults();
    expect(found).toMatchObject({ state: 'known', resources: [{ id: '1' }] });
    expect(gapsOf(found)).not.toEqual([]);
  });

  it.each([
    ['20 pages are read', 20, []],
    ['a 21st is not', 21, ['more-pages']],
  ])('%s', async (_what, pages, gaps) => {
    const server = fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('1')], '?page=2'));
    for (let page = 2; page <= pages; page += 1) {
      const next = page < pages ? `?page=${page + 1}` : undefined;
      server.get(`/fhir/?page=${page}`).reply(200, bundle([calcium(`${page}`)], next));
    }
    const found = await calciumResults();
    expect(found).toMatchObject({ state: 'known' });
    expect(found.state === 'known' && found.resources).toHaveLength(20);
    expect(gapsOf(found)).toEqual(gaps);
  });

  it('in a circle are left', async () => {
    fhirServer()
      .get(searchOf('Observation'))
      .reply(200, bundle([calcium('1')], '?page=2'))
      .get('/fhir/?page=2')
      .reply(200, bundle([calcium('2')], '?page=2'));
    const found = await calciumResults();
    expect(found).toMatchObject({ resources: [{ id: '1' }, { id: '2' }], gaps: [{ why: 'more-pages' }] });
  });
});

describe('the deadline', () => {
  const request = {
    ...withAccess,
    prefetch: prefetch({ calciumResults: undefined, medicationRequests: undefined }),
  };

  it('ends what hangs, and keeps what came', async () => {
    const deadline = new AbortController();
    const referring = prescription('1', { medicationReference: { reference: 'Medication/m1' } });
    fhirServer()
      .get(searchOf('Observation'))
      .delay(1e9)
      .reply(200, bundle([calcium('late')]));
    fhirServer()
      .get(searchOf('MedicationRequest'))
      .reply(200, bundle([referring]))
      // asked for once the request that refers to it is there
      .get('/fhir/Medication/m1')
      .reply(200, () => {
        deadline.abort();
        return {};
      });
    const record = await gatheringOf(request, { startDeadline: () => deadline.signal }).whole();
    expect(record.items.calciumResults).toEqual({ state: 'failed', gaps: [{ why: 'too-late' }] });
    expect(record.items.medicationRequests).toMatchObject({
      state: 'known',
      resources: [{ id: '1' }],
      gaps: [],
    });
    expect(record.missingMedications).toEqual({
      'Medication/m1': { why: 'too-late', where: 'Medication/m1' },
    });
    expect(record.items.patient).toMatchObject({ state: 'known' });
  });

  it('is one for all reads, from the first one on', async () => {
    const started: number[] = [];
    const startDeadline = (ms: number) => {
      started.push(ms);
      return new AbortController().signal;
    };
    fhirServer().get(searchOf('Observation')).reply(200, bundle([]));
    fhirServer().get(searchOf('MedicationRequest')).reply(200, bundle([]));
    const gathering = gatheringOf(request, { startDeadline, deadlineMs: 1500 });
    await gathering.orderMedications();
    expect(started).toEqual([]);
    await gathering.medicines();
    expect(started).toEqual([1500]);
    await gathering.whole();
    expect(started).toEqual([1500]);
  });
});
