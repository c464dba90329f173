import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

let service: Service;
beforeAll(async () => {
  service = await aService({ decide: () => Promise.reject(new TypeError('a defect')) });
});
afterAll(() => service.stop());

async function idFor(given?: string): Promise<string | null> {
  const headers = given === undefined ? {} : { 'x-request-id': given };
  return (await service.get('/health/live', { headers })).headers.get('x-request-id');
}

describe('a request id', () => {
  it.each([
    '5d9f1f0e-3a1b-4c8e-9f30-2b7f3f0a6c11',
    '0123456789abcdef',
    '01JD9Z3Q8W:edge.proxy_7',
    'a'.repeat(64),
  ])('%s is taken over', async (given) => {
    expect(await idFor(given)).toBe(given);
  });

  it.each([
    undefined,
    '',
    '0123456789abcde',
    'a'.repeat(65),
    'Mrs Jansen, 14 March 1951',
    '{"id":"0123456789"}',
  ])('%s is not: a new one is made', async (given) => {
    expect(await idFor(given)).toMatch(UUID);
  });

  it('stands in every line that is logged of the request, and in no other request’s', async () => {
    const ids = ['request-of-monday-1', 'request-of-monday-2'];
    const before = service.logged().length;
    for (const id of ids) await service.sign(anExample(), { 'x-request-id': id });
    const lines = service.logged().slice(before).trim().split('\n');
    const told = lines.map((line) => JSON.parse(line) as { msg: string; requestId: string });
    expect(told.map(({ msg, requestId }) => [msg, requestId])).toEqual(
      ids.flatMap((id) => [
        ['judging failed', id],
        ['request completed', id],
      ]),
    );
  });
});
