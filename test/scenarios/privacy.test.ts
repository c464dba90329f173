import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anExample, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

/** Of the request: identity, values, dates of birth and results, tokens, and what an address may carry. */
const PRIVATE = [
  'example-low-calcium',
  'Example-Jansen',
  '1951-03-14',
  '1.951234567',
  'lc-calcium',
  'example-doctor',
  'secret-token',
  'secret-jwt',
  '2d3f7a10',
];

it('log and metrics hold no patient data, whatever the answer', async () => {
  // a calcium that no CPU time or memory size is like by chance
  const request = JSON.parse(JSON.stringify(anExample()).replaceAll('1.95', '1.951234567')) as AnyRequest;
  Object.assign(request.prefetch.patient as object, { name: [{ family: 'Example-Jansen' }] });
  const token = { fhirServer: 'http://127.0.0.1:9/r4', fhirAuthorization: { access_token: 'secret-token' } };
  const headers = { authorization: 'Bearer secret-jwt' };
  await service.sign(request, headers);
  await service.sign({ ...request, ...token, prefetch: {} }, headers);
  await service.sign({ ...request, hookInstance: { value: 'Example-Jansen' } });
  await service.sign('{"family":"Example-Jansen"');
  await service.get('/Patient/example-low-calcium?name=Example-Jansen');
  await service.post('/cds-services/example-low-calcium', request);
  await service.post('/cds-services/example-low-calcium/feedback', request);
  const seen = service.logged() + (await service.get('/metrics')).text;
  expect(PRIVATE.filter((text) => seen.includes(text))).toEqual([]);
});

it('the log tells of each answer: service, hook, status, milliseconds, counts', async () => {
  await service.sign(anExample());
  const lines = service.logged().trim().split('\n');
  const line = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
  expect(line).toMatchObject({
    method: 'POST',
    route: '/cds-services/:id',
    service: 'denosumab-order-sign',
    hook: 'order-sign',
    status: 200,
  });
  expect(typeof line.ms).toBe('number');
  expect(line.cards).toBeGreaterThan(0);
  expect(line.fires).toBeGreaterThan(0);
});
