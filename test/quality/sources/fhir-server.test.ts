import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { SILENT } from '../../../services/quality/run/progress.js';
import { populationSource } from '../../../services/quality/sources/population-source.js';
import { MEDICINES } from '../../builders/codes.js';
import { aCalcium, aDose, aPatient, type Resource } from '../run/a-population.js';
import { audit, handedOver } from '../run/an-audit.js';

const knowledge = loadKnowledge(process.cwd());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

/** A server on a free port; the base address of its FHIR API is `/fhir`. */
async function aServer(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const auditOf = (address: string, token: string | null = 'secret') =>
  audit(
    '',
    {},
    {
      source: populationSource(address, {
        ...{ token, codesOf: knowledge.codesOf, progress: SILENT, signal: new AbortController().signal },
      }),
    },
  );

const FILES: Readonly<Record<string, readonly Resource[]>> = {
  Patient: [aPatient('p1')],
  MedicationAdministration: [aDose('d1', 'p1')],
  Observation: [aCalcium('o1', 'p1')],
};

const lines = (resources: readonly object[]) => resources.map((one) => JSON.stringify(one)).join('\n');

interface Exporting {
  /** where the manifest says the files are */
  filesAt?: string;
  requiresAccessToken?: boolean;
}

/** A server that exports: asks to wait once, then has a file of each type. Remembers who sent the token where. */
function exporting(asked: string[], { filesAt, requiresAccessToken = true }: Exporting = {}): Answer {
  let polls = 0;
  return ({ url = '', headers }, response) => {
    asked.push(`${url.split('?')[0] ?? ''} ${headers.authorization ?? 'open'}`);
    const base = `http://${headers.host ?? ''}/fhir`;
    if (url.startsWith('/fhir/$export')) {
      response.writeHead(202, { 'content-location': `${base}/status/1` }).end();
    } else if (url === '/fhir/status/1') {
      polls += 1;
      if (polls === 1) response.writeHead(202, { 'retry-after': '0' }).end();
      else {
        const output = Object.keys(FILES).map((type) => ({ type, url: `${filesAt ?? base}/${type}` }));
        const transactionTime = '2026-01-01T00:00:00Z';
        response.end(JSON.stringify({ transactionTime, requiresAccessToken, output, error: [] }));
      }
    } else response.end(lines(FILES[url.split('/').at(-1) ?? ''] ?? []));
  };
}

describe('a FHIR server with $export', () => {
  it('is asked, waited for, and its files are audited', async () => {
    const asked: string[] = [];
    const ran = await auditOf(`${await aServer(exporting(asked))}/fhir`);
    expect(handedOver(ran, 'p1')).toHaveLength(3);
    expect(ran.run.inputs.map(({ name }) => name)).toEqual([
      '00001.Patient.ndjson',
      '00002.MedicationAdministration.ndjson',
      '00003.Observation.ndjson',
    ]);
    expect(asked).toEqual([
      '/fhir/$export Bearer secret',
      '/fhir/status/1 Bearer secret',
      '/fhir/status/1 Bearer secret',
      ...Object.keys(FILES).map((type) => `/fhir/${type} Bearer secret`),
    ]);
  });

  it('files on another server that need no token are fetched without it', async () => {
    const elsewhere: string[] = [];
    const filesAt = await aServer(exporting(elsewhere));
    const server = await aServer(exporting([], { filesAt, requiresAccessToken: false }));
    expect((await auditOf(`${server}/fhir`)).results).toHaveLength(1);
    expect(elsewhere).toEqual(Object.keys(FILES).map((type) => `/${type} open`));
  });

  it('the token does not go to another server, whatever the manifest says', async () => {
    const elsewhere: string[] = [];
    const filesAt = await aServer(exporting(elsewhere));
    const server = await aServer(exporting([], { filesAt }));
    await expect(auditOf(`${server}/fhir`)).rejects.toThrow('where the token must not go');
    expect(elsewhere).toEqual([]);
  });

  it.each([401, 403])('a refusal with %i is said in a plain sentence', async (status) => {
    const server = await aServer((_request, response) => response.writeHead(status).end());
    await expect(auditOf(`${server}/fhir`)).rejects.toThrow(
      `The FHIR server refused (status ${status}): expected a token that may read the population`,
    );
  });
});

/** A server without $export, which answers searches by patient, code and medication, two a page. */
function searching(resources: readonly Resource[], fails: (url: URL) => boolean = () => false): Answer {
  return ({ url: link = '', headers }, response) => {
    const url = new URL(link, `http://${headers.host ?? ''}`);
    const [, , type = '', id] = url.pathname.split('/');
    if (fails(url)) return void response.writeHead(500).end();
    if (type.includes('$') || id === '$export') return void response.writeHead(404).end();
    if (id !== undefined) {
      const found = resources.find((one) => one.resourceType === type && one.id === id);
      return void response.writeHead(found ? 200 : 404).end(JSON.stringify(found ?? {}));
    }
    const found = resources.filter((one) => one.resourceType === type && matches(one, url.searchParams));
    const from = Number(url.searchParams.get('from') ?? 0);
    const next = new URL(url);
    next.searchParams.set('from', String(from + 2));
    const link2 = from + 2 < found.length ? [{ relation: 'next', url: next.href }] : [];
    const entry = found.slice(from, from + 2).map((resource) => ({ resource }));
    response.end(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', link: link2, entry }));
  };
}

function matches(resource: Resource, search: URLSearchParams): boolean {
  const text = JSON.stringify(resource);
  const patient = search.get('patient');
  const codes = search.get('code')?.split(',');
  const medications = search.get('medication')?.split(',');
  return (
    (patient === null || text.includes(`"Patient/${patient}"`)) &&
    (codes === undefined || codes.some((code) => text.includes(`"code":"${code.split('|')[1] ?? ''}"`))) &&
    (medications === undefined || medications.some((id) => text.includes(`"Medication/${id}"`)))
  );
}

const RECORDS: readonly Resource[] = [
  ...['p1', 'p2', 'p3'].map((id) => aPatient(id)),
  aDose('d1', 'p1'),
  aDose('d2', 'p2', { medicationCodeableConcept: MEDICINES.paracetamol }),
  aDose('d3', 'p3', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/m1' },
  }),
  { resourceType: 'Medication', id: 'm1', code: MEDICINES['denosumab 60 mg'] },
  ...['o1', 'o2', 'o3', 'o4', 'o5'].map((id) => aCalcium(id, 'p1')),
];

describe('a FHIR server without $export', () => {
  it('is searched for who had denosumab, then for all of each, page by page', async () => {
    const ran = await auditOf(`${await aServer(searching(RECORDS))}/fhir`);
    expect(ran.results.map(({ patientId }) => patientId)).toEqual(['p1', 'p3']);
    expect(handedOver(ran, 'p1')).toHaveLength(1 + 1 + 5);
    expect(handedOver(ran, 'p3').join()).toContain('Medication/m1 {');
    expect(ran.run.rejected).toEqual([]);
  });

  it('half an answer stops the run: it would look like missing care', async () => {
    const fails = (url: URL) => url.searchParams.get('from') === '2';
    const server = await aServer(searching(RECORDS, fails));
    await expect(auditOf(`${server}/fhir`)).rejects.toThrow(
      'The FHIR server did not give all of Observation (status 500).',
    );
  });
});

it.each(['http://', 'https://user:secret@ehr.example/fhir'])(
  '%s is no address of a server',
  async (address) => {
    await expect(auditOf(address)).rejects.toThrow('--input: expected a folder, or the http(s) base address');
  },
);
