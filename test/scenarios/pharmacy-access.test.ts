import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTrust } from '../../services/http/trust/create-trust.js';
import { createLog } from '../../services/platform/log.js';
import type { Session } from '../../services/pharmacy/session.js';
import { aChecklistRequest } from '../builders/a-checklist-request.js';
import { askChecklist } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';
import { aSession } from '../builders/a-session.js';
import { aStore } from '../builders/a-store.js';
import { signedIn } from '../builders/signed-in.js';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const trust = createTrust({
  clients: [],
  production: false,
  publicUrl: '',
  isFirstUse: () => Promise.resolve(true),
  getText: () => Promise.reject(new Error('nobody is asked')),
  now: () => NOW,
  log: createLog('silent'),
});

let folder: string;
let service: Service;
let session: Session | null = null;
const sent: { to: string; method: string }[] = [];
let ehrAnswers = 201;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-'));
  const store = await aStore({ dataDir: folder, databaseUrl: null }, { now: () => NOW });
  service = await aService({
    store,
    trust,
    now: () => NOW,
    smart: signedIn(() => session),
    getText: (url, { body }) => {
      sent.push({ to: url.href, method: body === undefined ? 'GET' : 'POST' });
      return Promise.resolve({ status: ehrAnswers, text: '' });
    },
  });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const asked = aChecklistRequest('all-in-order');
const orderId = String(asked.order?.id);
const decided = async () => {
  const { checklist } = await askChecklist(service, asked);
  const { status, text } = await service.post('/api/pharmacy/verifications', {
    ...asked,
    checklist: checklist.version,
    decision: 'verified',
  });
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};

describe('while trust is on', () => {
  const ADDRESSES = [
    '/api/pharmacy/verifications',
    '/api/pharmacy/work',
    '/fhir/Task',
    '/fhir/DetectedIssue/x.y',
  ];

  it.each(ADDRESSES)('%s is for who has signed in', async (address) => {
    session = null;
    expect((await service.get(address)).status).toBe(401);
    session = aSession();
    expect((await service.get(address)).status).not.toBe(401);
  });

  it('nothing can be asked or decided by who has not, and the knowledge stays open', async () => {
    session = null;
    expect((await askChecklist(service, asked)).status).toBe(401);
    expect((await service.post('/api/pharmacy/verifications', {})).status).toBe(401);
    for (const open of ['/fhir/ValueSet', '/fhir/metadata', '/api/openapi.json'])
      expect((await service.get(open)).status).toBe(200);
  });

  it('who decides is who has signed in, and the EHR is told', async () => {
    session = aSession();
    sent.length = 0;
    const { status, body } = await decided();
    expect([status, body]).toMatchObject([
      201,
      {
        by: { name: 'P. Harmacist', user: 'https://ehr.example.org/fhir/Practitioner/12' },
        writtenBack: { state: 'written' },
      },
    ]);
    expect(sent).toEqual([{ to: 'https://ehr.example.org/fhir/Task', method: 'POST' }]);
  });

  it('an EHR that fails costs no decision', async () => {
    session = aSession();
    ehrAnswers = 500;
    const { status, body } = await decided();
    ehrAnswers = 201;
    expect([status, body.writtenBack]).toEqual([201, { state: 'failed', status: 500 }]);
    const { text } = await service.get(`/api/pharmacy/verifications?order=${orderId}`);
    expect(text).toContain(String(body.id));
  });

  it('a session sees its own hospital, and one for a patient that patient', async () => {
    const listed = async () => {
      const { text } = await service.get('/api/pharmacy/verifications');
      return (JSON.parse(text) as { verifications: unknown[] }).verifications.length;
    };
    session = aSession();
    await decided();
    expect(await listed()).toBeGreaterThan(0);
    session = aSession({ patientId: 'another' });
    expect(await listed()).toBe(0);
    const { text } = await service.get(`/fhir/Task?patient=${asked.patientId}`);
    expect(JSON.parse(text)).toMatchObject({ total: 0 });
    expect((await askChecklist(service, asked)).refused).toEqual({
      code: 'wrong-patient',
      at: ['patientId'],
    });
    session = aSession({ fhirServer: 'https://elsewhere.example.org/fhir' });
    expect(await listed()).toBe(0);
  });

  it('names no FHIR server but its own', async () => {
    session = aSession();
    const { status } = await askChecklist(service, {
      ...asked,
      fhirServer: 'https://elsewhere.example.org/fhir',
    });
    expect(status).toBe(403);
  });

  it('no token and no name is logged', () => {
    expect(service.logged()).not.toMatch(/a-token|Harmacist|example-all-in-order/);
  });
});
