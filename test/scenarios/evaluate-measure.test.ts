import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasureReport } from '../../services/quality/report/measure-report/measure-report.js';
import { aService, type Service } from '../builders/a-service.js';
import { aClientsFile, anEhrKey, ISS, PUBLIC_URL, type EhrKey } from '../builders/an-ehr-key.js';
import { faultsIn } from '../builders/valid-fhir.js';
import { aCalcium, aDose, aPatient, type Resource } from '../quality/run/a-population.js';

// a thread starts for each evaluation, and the machine that tests may be slow
const ADMIN_TOKEN = 'a-token-of-the-administrator';
const OPERATION = '/fhir/Measure/calcium-before-dose/$evaluate-measure';

/** p1 has a calcium before the dose, p2 has none; nobody gave p3 denosumab. */
const RECORD: readonly Resource[] = [
  ...[aPatient('p1'), aPatient('p2'), aPatient('p3')],
  ...[aDose('d1', 'p1'), aDose('d2', 'p2')],
  aCalcium('o1', 'p1'),
];

interface AnEhr {
  url: string;
  asked: { path: string; authorization: string | undefined }[];
  server: Server;
}

type Answering = (path: string, query: URLSearchParams) => object | number | null;

/** A FHIR server that searches by patient and gives what a patient has; `other` answers first. */
async function anEhr(other: Answering = () => null): Promise<AnEhr> {
  const asked: AnEhr['asked'] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://ehr');
    const path = pathname.replace(/^\/fhir\//, '');
    asked.push({ path, authorization: headers.authorization });
    const answer = other(path, searchParams) ?? answerOf(path, searchParams);
    if (answer === -1) return;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(JSON.stringify(typeof answer === 'number' ? {} : answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`, asked, server };
}

function answerOf(path: string, query: URLSearchParams): object | number {
  const [type, id] = path.split('/');
  const ofType = RECORD.filter(({ resourceType }) => resourceType === type);
  if (id !== undefined) return ofType.find((one) => one.id === id) ?? 404;
  const patient = query.get('patient') ?? query.get('subject');
  const found = ofType.filter(
    (one) => patient === null || JSON.stringify(one).includes(`Patient/${patient}"`),
  );
  return { resourceType: 'Bundle', type: 'searchset', entry: found.map((resource) => ({ resource })) };
}

const ehrs: AnEhr[] = [];
const started: Service[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'evaluate-'));
let ehr: AnEhr;
let open: Service;

async function ehrThat(other?: Answering): Promise<AnEhr> {
  const made = await anEhr(other);
  ehrs.push(made);
  return made;
}

async function start(environment: Record<string, string> = {}): Promise<Service> {
  const service = await aService({}, { DATA_DIR: dataDir, ...environment });
  started.push(service);
  return service;
}

beforeAll(async () => {
  ehr = await ehrThat();
  open = await start();
});
afterEach(() => {
  expect(existsSync(join(dataDir, 'evaluations'))).toBe(false);
});
afterAll(async () => {
  for (const { server } of ehrs) {
    server.close();
    server.closeAllConnections();
  }
  await Promise.all(started.map((one) => one.stop()));
});

const value = (name: string, text: string) =>
  name.startsWith('period') ? { name, valueDate: text } : { name, valueString: text };

function parameters(differing: Record<string, string | null> = {}): object {
  const usual = { periodStart: '2025-01-01', periodEnd: '2025-12-31', fhirServer: ehr.url };
  const named: Record<string, string | null> = { ...usual, ...differing };
  const given = Object.entries(named).filter((one): one is [string, string] => one[1] !== null);
  const token = { name: 'fhirAuthorization', part: [{ name: 'access_token', valueString: 'secret' }] };
  return {
    resourceType: 'Parameters',
    parameter: [...given.map(([name, text]) => value(name, text)), token],
  };
}

const errorOf = ({ body }: { body: { issue?: unknown } }) =>
  (body.issue as { details: { coding: { code: string }[] }; expression?: string[] }[])[0];
const counts = ({ group }: MeasureReport) => group[0]?.population.map(({ count }) => count);

describe('$evaluate-measure', () => {
  it('of a population is a summary MeasureReport, valid R4, computed as the audit does', async () => {
    const { status, headers, text } = await open.post(OPERATION, parameters());
    const report = JSON.parse(text) as MeasureReport;
    expect([status, headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(faultsIn({ ...report })).toEqual([]);
    expect(report).toMatchObject({
      type: 'summary',
      measure: 'https://denosumab-cds.org/fhir/Measure/calcium-before-dose|1.0.1',
      period: { start: '2025-01-01', end: '2025-12-31' },
    });
    // two doses, one with a calcium in the 28 days before
    expect(counts(report)).toEqual([2, 2, 1]);
    expect(report.group[0]?.measureScore?.value).toBe(0.5);
    expect(new Set(ehr.asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer secret']));
  });

  it.each([
    ['p1', [1, 1, 1]],
    ['p2', [1, 1, 0]],
    ['p3', [0, 0, 0]],
  ])('of one patient is an individual one: %s', async (id, populations) => {
    const { status, text } = await open.post(OPERATION, parameters({ subject: `Patient/${id}` }));
    const report = JSON.parse(text) as MeasureReport;
    expect([status, report.type, report.subject?.reference]).toEqual([200, 'individual', `Patient/${id}`]);
    expect(faultsIn({ ...report })).toEqual([]);
    expect(counts(report)).toEqual(populations);
    expect(open.logged()).not.toContain(`Patient/${id}`);
  });

  it('includes both days of the period', async () => {
    const day = RECORD.find(({ id }) => id === 'd1')?.effectiveDateTime;
    const on = String(day).slice(0, 10);
    const report = async (differing: Record<string, string>) => {
      const { text } = await open.post(OPERATION, parameters({ subject: 'p1', ...differing }));
      return counts(JSON.parse(text) as MeasureReport)?.[0];
    };
    expect(await report({ periodStart: on, periodEnd: on })).toBe(1);
    expect(await report({ periodStart: '2024-01-01', periodEnd: '2024-12-31' })).toBe(0);
  });

  it('of a population by GET too', async () => {
    const query = new URLSearchParams({
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      fhirServer: ehr.url,
    });
    const { status, text } = await open.get(`${OPERATION}?${query.toString()}`);
    expect([status, counts(JSON.parse(text) as MeasureReport)]).toEqual([200, [2, 2, 1]]);
  });

  it('by GET without a patient or a token: addresses stand in logs', async () => {
    const answer = await open.get(`${OPERATION}?subject=Patient/p1&accessToken=secret`);
    expect([answer.status, errorOf(answer)?.expression]).toEqual([400, ['subject', 'accessToken']]);
  });

  it.each([
    [{ periodStart: '2025' }, ['periodStart']],
    [{ periodStart: null }, ['periodStart']],
    [{ periodStart: '2025-02-30' }, ['periodStart']],
    [{ periodStart: '2026-01-01' }, ['periodEnd']],
    [{ subject: 'Practitioner/1' }, ['subject']],
    [{ subject: 'Patient/../x' }, ['subject']],
    [{ reportType: 'subject-list' }, ['reportType']],
    [{ reportType: 'subject' }, ['reportType']],
    [{ reportType: 'population', subject: 'p1' }, ['reportType']],
    [{ fhirServer: null }, ['fhirServer']],
    [{ practitioner: 'Practitioner/1' }, ['practitioner']],
  ])('refuses %j', async (differing, expression) => {
    const answer = await open.post(OPERATION, parameters(differing));
    expect([answer.status, errorOf(answer)?.expression]).toEqual([400, expression]);
  });

  it.each([
    ['{', 400],
    [{ resourceType: 'Patient' }, 400],
    [
      { resourceType: 'Parameters', parameter: Array.from({ length: 21 }, () => value('periodStart', 'x')) },
      400,
    ],
    [{ resourceType: 'Parameters', parameter: [value('subject', 'a'), value('subject', 'b')] }, 400],
  ])('refuses a body that is none: %j', async (body, status) => {
    expect((await open.post(OPERATION, body)).status).toBe(status);
  });

  it('knows its own measures only', async () => {
    for (const id of ['other', '__proto__', '..%2Fx'])
      expect((await open.post(`/fhir/Measure/${id}/$evaluate-measure`, parameters())).status).toBe(404);
  });

  it('does not take a form of another site', async () => {
    const answer = await open.post(OPERATION, parameters(), { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});

describe('a FHIR server', () => {
  it('elsewhere is not called without a list', async () => {
    const fhirServer = 'https://ehr.example.org/fhir';
    const answer = await open.post(OPERATION, parameters({ fhirServer }));
    expect([answer.status, errorOf(answer)?.details.coding[0]?.code]).toEqual([
      403,
      'fhir-server-not-allowed',
    ]);
  });

  const failing: [string, Answering, string][] = [
    ['that refuses', () => 401, 'fhir-server-failed'],
    ['that fails half way', (path) => (path === 'Observation' ? 500 : null), 'fhir-server-failed'],
    ['that searches nothing by code', (path) => (path.includes('/') ? null : 400), 'fhir-server-failed'],
    ['that is none', () => ({ hello: 1 }), 'fhir-server-failed'],
    [
      'that leads elsewhere',
      (path) =>
        path === 'MedicationAdministration'
          ? { resourceType: 'Bundle', link: [{ relation: 'next', url: 'https://evil.example/fhir/x' }] }
          : null,
      'fhir-server-failed',
    ],
    [
      'with more patients than fit in a request',
      (path, query) =>
        path === 'MedicationAdministration' && query.has('code')
          ? {
              resourceType: 'Bundle',
              entry: Array.from({ length: 201 }, (_, at) => ({ resource: aDose(`d${at}`, `p${at}`) })),
            }
          : null,
      'too-costly',
    ],
  ];
  it.each(failing)('%s is said, and half an answer is none', async (_what, answering, code) => {
    const { url } = await ehrThat(answering);
    const answer = await open.post(OPERATION, parameters({ fhirServer: url }));
    expect([answer.status, errorOf(answer)?.details.coding[0]?.code]).toEqual([422, code]);
  });

  it('that does not have the patient: 412', async () => {
    const answer = await open.post(OPERATION, parameters({ subject: 'Patient/nobody' }));
    expect([answer.status, errorOf(answer)?.expression]).toEqual([412, ['subject']]);
  });

  it('that is slow holds up one evaluation, and no second begins', async () => {
    const slow = await ehrThat(() => -1);
    // not by fetch, which opens a connection anew for one that is given up
    const first = request(open.url + OPERATION, { method: 'POST', agent: false });
    first.on('error', () => undefined).end(JSON.stringify(parameters({ fhirServer: slow.url })));
    while (slow.asked.length === 0) await new Promise((next) => setTimeout(next, 10));
    const second = await open.post(OPERATION, parameters());
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '10']);
    first.destroy();
    // who is gone is not worked for any longer
    const third = async () => (await open.post(OPERATION, parameters({ subject: 'p1' }))).status;
    while ((await third()) === 429) await new Promise((next) => setTimeout(next, 20));
    expect(await third()).toBe(200);
    expect(open.logged()).not.toContain('request failed');
  });
});

describe('with trust', () => {
  let key: EhrKey;
  let service: Service;
  beforeAll(async () => {
    key = await anEhrKey();
    const CDS_CLIENTS = aClientsFile({
      clients: [
        { iss: ISS, jwks: { keys: [key.jwk] }, fhirServers: [ehr.url] },
        { iss: 'https://unlisted.example.org', jwks: { keys: [key.jwk] } },
      ],
    });
    service = await start({ CDS_CLIENTS, PUBLIC_URL, ADMIN_TOKEN });
  });
  const asked = () => parameters({ subject: 'Patient/p1' });
  const bearer = async (claims: object = {}) => ({
    authorization: await key.bearer({ aud: PUBLIC_URL + OPERATION, ...claims }),
  });

  it('a client may, on its own servers', async () => {
    expect((await service.post(OPERATION, asked(), await bearer())).status).toBe(200);
    const unlisted = await bearer({ iss: 'https://unlisted.example.org' });
    expect((await service.post(OPERATION, asked(), unlisted)).status).toBe(403);
  });

  it('the administrator may, on those of any client', async () => {
    const authorization = `Bearer ${ADMIN_TOKEN}`;
    expect((await service.post(OPERATION, asked(), { authorization })).status).toBe(200);
    const elsewhere = parameters({ fhirServer: 'http://127.0.0.1:1/fhir' });
    expect((await service.post(OPERATION, elsewhere, { authorization })).status).toBe(403);
  });

  it('others not: no token, another one, a JWT for another address', async () => {
    const wrong = await bearer({ aud: 'https://other.example.org' });
    for (const headers of [{}, { authorization: 'Bearer wrong' }, wrong])
      expect((await service.post(OPERATION, asked(), headers)).status).toBe(401);
  });
});
