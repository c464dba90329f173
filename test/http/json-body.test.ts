import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

/** `levels` lists or objects in one another. */
const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

async function codeFor(body: string): Promise<string | undefined> {
  const answer = await service.sign(body);
  return answer.body.issue?.[0]?.details.coding[0]?.code;
}

describe('a body', () => {
  it.each([
    ['lists', lists],
    ['objects', objects],
    ['objects beside something flat', (levels: number) => `{"flat":{},"deep":${objects(levels - 1)}}`],
    ['lists beside something flat', (levels: number) => `[{},null,${lists(levels - 1)}]`],
  ])('of %s may be 200 deep, and no deeper', async (_what, nested) => {
    expect(await codeFor(nested(200))).toBe('invalid-request');
    expect(await codeFor(nested(201))).toBe('too-deep');
  });
});
