import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aService, type Service } from '../builders/a-service.js';
import { RememberingStore } from '../builders/remembering-store.js';

const store = new RememberingStore();
let service: Service;
beforeAll(async () => void (service = await aService({ store })));
afterAll(() => service.stop());
beforeEach(() => void (store.feedback.length = 0));

const card = '6f1b7f0e-2f4e-4a53-8a38-0d6f9d7d3c55';
const outcomeTimestamp = '2026-11-22T09:00:00+01:00';
const OUTCOME_AT_MS = 1_795_334_400_000; // 2026-11-22T08:00:00Z: 20 779 days of 86 400 s since 1970, and 8 h
const overridden = { card, outcome: 'overridden', outcomeTimestamp };
const coding = { system: 'https://ehr.example.org/reasons', code: 'seen', display: 'Seen by Dr Example' };

const send = (...feedback: object[]) =>
  service.post('/cds-services/denosumab-order-sign/feedback', { feedback });

describe('what became of a card is kept', () => {
  it.each([
    ['without a reason', {}, null],
    ['a reason that is null', { overrideReason: null }, null],
    ['as specified', { overrideReason: { reason: coding, userComment: 'Mrs Example insists' } }, 'seen'],
    ['as a bare Coding', { overrideReason: coding }, 'seen'],
    ['a comment only', { overrideReason: { userComment: 'Mrs Example insists' } }, null],
    ['a code that is a sentence', { overrideReason: { ...coding, code: 'Mrs Example insists' } }, null],
    ['a code without end', { overrideReason: { ...coding, code: 'x'.repeat(65) } }, null],
  ])('overridden, %s', async (_how, reason, overrideReason) => {
    expect((await send({ ...overridden, ...reason })).status).toBe(200);
    expect(store.feedback).toEqual([
      {
        card,
        client: null,
        outcome: 'overridden',
        outcomeAtMs: OUTCOME_AT_MS,
        acceptedSuggestions: [],
        overrideReason,
      },
    ]);
  });

  it('accepted, with the suggestions', async () => {
    const acceptedSuggestions = [{ id: 's-1' }, { id: 's-2' }];
    await send({ card, outcome: 'accepted', acceptedSuggestions, outcomeTimestamp });
    expect(store.feedback).toEqual([
      {
        card,
        client: null,
        outcome: 'accepted',
        outcomeAtMs: OUTCOME_AT_MS,
        acceptedSuggestions: ['s-1', 's-2'],
        overrideReason: null,
      },
    ]);
  });

  it('once, however often it is told', async () => {
    const twice = [await send(overridden, overridden), await send(overridden)];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(store.feedback).toHaveLength(1);
  });
});

it('of one entry that is wrong none is kept', async () => {
  const answer = await send(overridden, { ...overridden, card: 'x\u0000' });
  expect([answer.status, answer.body.issue?.[0]?.expression]).toEqual([400, ['feedback[1].card']]);
  expect(store.feedback).toEqual([]);
});
