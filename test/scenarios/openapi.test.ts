import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from '../../services/openapi/operations.js';
import { aChecklistRequest } from '../builders/a-checklist-request.js';
import { anExample } from '../builders/a-hook-request.js';
import { askChecklist } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';
import { aStore } from '../builders/a-store.js';

let folder: string;
let service: Service;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-'));
  const store = await aStore({ dataDir: folder, databaseUrl: null });
  service = await aService({ store });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
}

const document = async () => JSON.parse((await service.get('/api/openapi.json')).text) as Document;

const operation = (method: string, path: string) => {
  const found = OPERATIONS.find((one) => one.method === method && one.path === path);
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
};

describe('the description of the service', () => {
  it('is OpenAPI 3.1, with a name of its own for every operation', async () => {
    const { openapi, paths } = await document();
    expect(openapi).toBe('3.1.0');
    const ids = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids).toHaveLength(OPERATIONS.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the parameters of an address by their names', async () => {
    const { paths } = await document();
    const names = (path: string) => paths[path]?.get?.parameters?.map(({ name }) => name);
    expect(names('/api/pharmacy/verifications')).toEqual([
      'decision',
      'from',
      'to',
      'patient',
      'order',
      'cursor',
      'limit',
    ]);
    expect(names('/fhir/Task/{id}')).toEqual(['id']);
  });

  it('describes every address that there is', async () => {
    const { paths } = await document();
    for (const path of Object.keys(paths).filter((one) => !one.includes('{'))) {
      const method = paths[path]?.get ? 'GET' : 'POST';
      const { status } = await service.get(path, { method });
      expect([path, status === 404]).toEqual([path, false]);
    }
  });

  it('is true of what is answered', async () => {
    const asked = aChecklistRequest('dialysis-without-calcium');
    const { checklist } = await askChecklist(service, asked);
    const decision = {
      ...asked,
      checklist: checklist.version,
      decision: 'on-hold',
      by: 'P',
      reason: 'other',
      comment: 'x',
    };
    const answered: [string, string, { status: number; text: string }][] = [
      ['post', '/api/pharmacy/checklists', await service.post('/api/pharmacy/checklists', asked)],
      ['post', '/api/pharmacy/verifications', await service.post('/api/pharmacy/verifications', decision)],
      ['post', '/cds-services/{id}', await service.sign(anExample())],
      ...(await Promise.all(
        [
          ...[
            '/cds-services',
            '/api/pharmacy/verifications',
            '/api/pharmacy/work?state=on-hold',
            '/api/quality/alerts',
          ],
          ...[
            '/fhir/metadata',
            '/fhir/ValueSet',
            '/fhir/Task',
            '/fhir/DetectedIssue',
            '/health/live',
            '/health/ready',
          ],
        ].map(async (path): Promise<[string, string, { status: number; text: string }]> => [
          'get',
          path.split('?')[0] ?? '',
          await service.get(path),
        ]),
      )),
    ];
    for (const [method, path, { status, text }] of answered) {
      const schema = operation(method, path).answers[status]?.schema;
      const read = schema?.safeParse(JSON.parse(text));
      expect([path, status, read?.error?.issues ?? []]).toEqual([path, status, []]);
      expect(read?.success).toBe(true);
    }
  });
});

describe('decisions as FHIR', () => {
  it('are found by patient and by id, and no others', async () => {
    const search = async (query: string) =>
      JSON.parse((await service.get(`/fhir/${query}`)).text) as {
        total: number;
        entry?: { resource: { id: string } }[];
      };
    const all = await search('Task?patient=Patient/example-dialysis');
    expect(all.total).toBeGreaterThan(0);
    const [task] = all.entry ?? [];
    expect((await search(`Task?_id=${task?.resource.id ?? ''}`)).total).toBe(1);
    expect((await search('Task?patient=another')).total).toBe(0);
    expect((await search('Task?_id=none')).total).toBe(0);
    const issues = await search('DetectedIssue?patient=example-dialysis');
    const id = issues.entry?.[0]?.resource.id ?? '';
    expect((await service.get(`/fhir/DetectedIssue/${id}`)).status).toBe(200);
    expect((await service.get('/fhir/DetectedIssue/x.y')).status).toBe(404);
    expect((await service.get('/fhir/Task/none')).status).toBe(404);
    expect((await service.get('/fhir/Task?status=completed')).status).toBe(400);
  });
});
