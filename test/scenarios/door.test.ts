import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aService, type Service } from '../builders/a-service.js';
import { anExample, aPatientView } from '../builders/a-hook-request.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const sign = '/cds-services/denosumab-order-sign';
const select = '/cds-services/denosumab-order-select';
const dispatch = '/cds-services/denosumab-order-dispatch';
const codeOf = (body: { issue?: { details: { coding: { code: string }[] } }[] }) =>
  body.issue?.[0]?.details.coding[0]?.code;

describe('discovery', () => {
  it('names a service for each hook, with members of CDS Hooks 2.0.1 only', async () => {
    const { status, body } = await service.get('/cds-services');
    expect(status).toBe(200);
    expect(body.services?.map(({ id, hook }) => [id, hook])).toEqual([
      ['denosumab-patient-view', 'patient-view'],
      ['denosumab-order-select', 'order-select'],
      ['denosumab-order-sign', 'order-sign'],
      ['denosumab-order-dispatch', 'order-dispatch'],
    ]);
    for (const one of body.services ?? []) {
      expect(Object.keys(one).sort()).toEqual(
        ['description', 'hook', 'id', 'prefetch', 'title', 'usageRequirements'].sort(),
      );
    }
  });

  it('asks for nothing but reads and searches by the patient in context', async () => {
    const { body } = await service.get('/cds-services');
    for (const { prefetch } of body.services ?? []) {
      const templates = Object.values(prefetch as Record<string, string>);
      expect(templates.length).toBeGreaterThan(5);
      for (const template of templates) {
        expect(template).toMatch(/^[A-Z][A-Za-z]+(\/|\?patient=)\{\{context\.patientId\}\}/);
        expect(template.match(/\{\{.*?\}\}/g)).toEqual(['{{context.patientId}}']);
      }
    }
  });
});

describe('statuses', () => {
  it.each([
    ['broken JSON', sign, '{"hook":', {}, 400, 'not-json'],
    ['no body', sign, '', {}, 400, 'invalid-request'],
    ['no hook request', sign, {}, {}, 400, 'invalid-request'],
    ['another hook', sign, aPatientView(), {}, 400, 'wrong-hook'],
    ['nonsense nested deeply', sign, `${'['.repeat(5000)}${']'.repeat(5000)}`, {}, 400, 'too-deep'],
    [
      'a media type that is not JSON',
      sign,
      anExample(),
      { 'content-type': 'text/plain' },
      415,
      'unsupported-media-type',
    ],
    [
      'an encoding nobody knows',
      sign,
      anExample(),
      { 'content-encoding': 'zip' },
      415,
      'unsupported-media-type',
    ],
    ['a broken address', '/cds-services/%E0%A4%A', {}, {}, 400, 'invalid-request'],
    ['an unknown service', '/cds-services/nothing', anExample(), {}, 404, 'unknown-service'],
    [
      'feedback for an unknown service',
      '/cds-services/nothing/feedback',
      { feedback: [] },
      {},
      404,
      'unknown-service',
    ],
    ['feedback without feedback', `${sign}/feedback`, {}, {}, 400, 'invalid-request'],
    ['an unknown address', '/admin', {}, {}, 404, 'not-found'],
    [
      'a foreign FHIR server',
      sign,
      { ...anExample(), fhirServer: 'https://ehr.example.org/r4' },
      {},
      403,
      'fhir-server-not-allowed',
    ],
    ['no way to the patient', sign, { ...anExample(), prefetch: undefined }, {}, 412, 'patient-unavailable'],
  ] as const)('%s', async (_what, path, body, headers, status, code) => {
    const answer = await service.post(path, body, headers);
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
    expect(answer.body.resourceType).toBe('OperationOutcome');
    expect(answer.text).not.toMatch(/node_modules|services\/|at [A-Za-z.]+ \(/);
  });

  it('413 for a body over ten megabytes', async () => {
    const answer = await service.sign({ ...anExample(), padding: 'x'.repeat(10 * 1024 * 1024) });
    expect([answer.status, codeOf(answer.body)]).toEqual([413, 'too-large']);
  });

  it.each([
    ['/cds-services', 'POST', 'GET, HEAD, OPTIONS'],
    [sign, 'GET', 'POST, OPTIONS'],
    [sign, 'DELETE', 'POST, OPTIONS'],
    [`${sign}/feedback`, 'PUT', 'POST, OPTIONS'],
  ])('405 at %s for %s, with what is allowed', async (path, method, allowed) => {
    const answer = await service.get(path, { method });
    expect([answer.status, answer.headers.get('allow'), codeOf(answer.body)]).toEqual([
      405,
      allowed,
      'method-not-allowed',
    ]);
  });

  it('names the member at fault and repeats nothing of the request', async () => {
    const answer = await service.sign({ ...anExample(), hookInstance: { secret: 'Mrs-Jansen' } });
    expect(answer.body.issue?.[0]?.expression).toEqual(['hookInstance']);
    expect(answer.text).not.toContain('Jansen');
  });

  it('takes JSON under FHIR’s name, with a charset, or without any', async () => {
    const text = JSON.stringify(anExample());
    for (const type of ['application/fhir+json', 'application/json; charset=utf-8']) {
      expect((await service.sign(text, { 'content-type': type })).status).toBe(200);
    }
    const untyped = await service.get(sign, { method: 'POST', body: new Blob([text]) });
    expect(untyped.status).toBe(200);
  });

  it('is live and ready, and tells Prometheus', async () => {
    expect((await service.get('/health/live')).status).toBe(200);
    const ready = await service.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', store: 'ok' }]);
    expect((await service.get('/metrics')).text).toContain('cds_hook_duration_seconds');
  });

  it('acknowledges feedback', async () => {
    const outcomeTimestamp = '2026-11-22T08:00:00Z';
    const entry = { card: 'a card of yesterday', outcome: 'overridden', outcomeTimestamp };
    expect((await service.post(`${sign}/feedback`, { feedback: [entry] })).status).toBe(200);
  });
});

describe('browsers', () => {
  it.each([
    '/cds-services',
    sign,
    `${sign}/feedback`,
    select,
    `${select}/feedback`,
    dispatch,
    `${dispatch}/feedback`,
  ])('may preflight %s with authorization', async (path) => {
    const headers = {
      origin: 'https://ehr.example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    };
    const answer = await service.get(path, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,POST,OPTIONS');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });

  it('may read errors too', async () => {
    const answer = await service.post('/cds-services/nothing', {}, { origin: 'https://ehr.example.org' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after,x-request-id');
  });
});
