import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anExample, aDispatch } from '../builders/a-hook-request.js';
import { aChecklistRequest, type AChecklistRequest } from '../builders/a-checklist-request.js';
import { askChecklist, refusalOf } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';
import { aStore } from '../builders/a-store.js';
import { FailingStore } from '../builders/failing-store.js';

let folder: string;
let service: Service;
let now = Date.parse('2026-11-22T08:00:00Z');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-'));
  const clock = () => now;
  const store = await aStore({ dataDir: folder, databaseUrl: null }, { now: clock });
  service = await aService({ store, now: clock });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  now += 60_000;
});

let orders = 0;
/** The same story, each time of an order of its own. */
function aCase(name: Parameters<typeof aChecklistRequest>[0]): AChecklistRequest & { orderId: string } {
  orders += 1;
  const orderId = `order-${orders}`;
  const request = aChecklistRequest(name);
  return { ...request, orderId, order: { ...request.order, id: orderId } };
}

const decide = async (body: object) => {
  const answer = await service.post('/api/pharmacy/verifications', body);
  return {
    status: answer.status,
    refused: refusalOf(answer),
    body: JSON.parse(answer.text) as Record<string, unknown>,
  };
};
const read = async (path: string) => {
  const { status, text } = await service.get(`/api/pharmacy/${path}`);
  return { status, body: JSON.parse(text) as Record<string, Record<string, unknown>[]> };
};

const ANSWERED = { reason: 'specialist-advice', comment: 'Agreed with the nephrologist' };
const OF_CRITICAL = ['calcium-before-dose', 'severe-renal-impairment'];

describe('a decision', () => {
  it('to verify what passes needs no reason', async () => {
    const { orderId, patientId, ...asked } = aCase('all-in-order');
    const { checklist } = await askChecklist(service, { orderId, patientId, ...asked });
    const decision = {
      patientId,
      orderId,
      checklist: checklist.version,
      decision: 'verified',
      by: 'P. Harmacist',
    };
    const { status, body } = await decide(decision);
    expect([status, body]).toMatchObject([
      201,
      {
        decision: 'verified',
        orderId,
        by: { name: 'P. Harmacist' },
        open: [],
        decidedAt: new Date(now).toISOString(),
      },
    ]);
    const { body: found } = await read(`verifications?order=${orderId}`);
    expect(found.verifications).toEqual([body]);
  });

  it('to verify in spite of critical alerts needs a reason for each, and one for the rest', async () => {
    const asked = aCase('dialysis-without-calcium');
    const { checklist } = await askChecklist(service, asked);
    const decision = { ...asked, checklist: checklist.version, decision: 'verified', by: 'P. Harmacist' };
    const none = await decide(decision);
    expect([none.status, none.refused]).toEqual([400, { code: 'reason-required', at: OF_CRITICAL }]);
    const reasons = OF_CRITICAL.map((rule) => ({ rule, code: 'specialist-advice' }));
    const one = await decide({ ...decision, reasons: reasons.slice(0, 1) });
    expect(one.refused.at).toEqual(['severe-renal-impairment']);
    const noRest = await decide({ ...decision, reasons });
    expect(noRest.refused).toEqual({ code: 'reason-required', at: ['reason', 'comment'] });
    const kept = await decide({ ...decision, ...ANSWERED, reasons });
    expect([kept.status, kept.body]).toMatchObject([201, { decision: 'verified', reasons, ...ANSWERED }]);
  });

  it.each([
    ['on-hold', 'question-to-prescriber'],
    ['rejected', 'duplicate-order'],
  ])('%s always needs a reason of its own kind', async (decision, reason) => {
    const asked = aCase('all-in-order');
    const { checklist } = await askChecklist(service, asked);
    const made = { ...asked, checklist: checklist.version, decision, by: 'P. Harmacist' };
    expect((await decide(made)).refused).toEqual({ code: 'reason-required', at: ['reason', 'comment'] });
    const wrongKind = await decide({ ...made, reason: 'specialist-advice', comment: 'x' });
    expect(wrongKind.refused).toEqual({ code: 'invalid-request', at: ['reason'] });
    const kept = await decide({ ...made, reason, comment: 'Asked <b>Dr. A</b>' });
    expect(kept.body).toMatchObject({ decision, comment: 'Asked <b>Dr. A</b>' });
  });

  it('on a checklist that is no longer true says what changed', async () => {
    const asked = aCase('all-in-order');
    const { checklist } = await askChecklist(service, asked);
    const entry = asked.bundle?.entry.filter(({ resource }) => resource.resourceType !== 'Observation') ?? [];
    const bundle = { resourceType: 'Bundle', entry };
    const decision = { ...asked, checklist: checklist.version, decision: 'verified', by: 'P. Harmacist' };
    now += 1000;
    const { status, refused, body } = await decide({ ...decision, bundle });
    expect([status, refused.code]).toEqual([409, 'stale-checklist']);
    expect(refused.at).toContain('calcium-before-dose');
    expect(JSON.stringify(body)).toContain('calcium-before-dose: pass 1.0.0 → alert warning 1.0.0');
    const later = await decide({
      patientId: asked.patientId,
      orderId: asked.orderId,
      ...{ checklist: checklist.version, decision: 'verified', by: 'P' },
    });
    expect(later.status).toBe(409);
    const unchanged = await decide(decision);
    expect(unchanged.status).toBe(201);
  });

  it.each([
    ['without who decides', { by: undefined }, 400, 'invalid-request', ['by']],
    ['of another kind', { decision: 'maybe' }, 400, 'invalid-request', ['decision']],
    ['on a checklist nobody made', { checklist: 'x' }, 409, 'stale-checklist', ['checklist']],
    ['on no order', { order: undefined, orderId: undefined }, 400, 'invalid-request', ['orderId']],
    ['with a reason that is none', { reason: 'because' }, 400, 'invalid-request', ['reason']],
  ])('%s is refused', async (_what, change, status, code, at) => {
    const asked = aCase('all-in-order');
    const { checklist } = await askChecklist(service, asked);
    const decision = { ...asked, checklist: checklist.version, decision: 'verified', by: 'P', ...change };
    const answer = await decide(decision);
    expect([answer.status, answer.refused]).toEqual([status, { code, at }]);
  });
});

describe('the work list', () => {
  const idsIn = async (query: string) =>
    (await read(`work?${query}`)).body.orders?.map(({ orderId }) => orderId) ?? [];

  it('has what was dispatched or looked at, until it is decided', async () => {
    const dispatched = aDispatch('low-calcium');
    await service.post('/cds-services/denosumab-order-dispatch', dispatched);
    const asked = aCase('low-calcium');
    const { checklist } = await askChecklist(service, asked);
    expect(await idsIn('state=waiting&patient=example-low-calcium')).toEqual([
      'draft-denosumab',
      asked.orderId,
    ]);
    await decide({
      ...asked,
      checklist: checklist.version,
      decision: 'on-hold',
      by: 'P',
      reason: 'other',
      comment: 'x',
    });
    expect(await idsIn('state=on-hold&patient=example-low-calcium')).toEqual([asked.orderId]);
    await decide({
      ...asked,
      checklist: checklist.version,
      decision: 'rejected',
      by: 'P',
      reason: 'other',
      comment: 'x',
    });
    expect(await idsIn('state=done&patient=example-low-calcium')).toEqual([asked.orderId]);
    expect(await idsIn('state=done&day=2026-11-21')).toEqual([]);
  });

  it.each(['state=gone', 'limit=0', 'limit=201', 'cursor=x', 'day=today', 'patient=a&patient=b', 'x=1'])(
    'has no %s',
    async (query) => {
      expect((await read(`work?${query}`)).status).toBe(400);
    },
  );

  it('goes page by page', async () => {
    const first = await read('work?state=done&limit=1');
    const next = first.body.next as unknown as string;
    const second = await read(`work?state=done&limit=1&cursor=${next}`);
    expect(second.body.orders).toHaveLength(1);
    expect(second.body.orders?.[0]?.orderId).not.toBe(first.body.orders?.[0]?.orderId);
  });
});

describe('what the prescriber answered', () => {
  it('stands beside the rule it was about', async () => {
    const request = anExample('low-calcium');
    const { body } = await service.sign(request);
    const [card] = body.cards ?? [];
    const feedback = {
      card: card?.uuid,
      outcome: 'overridden',
      outcomeTimestamp: '2026-11-22T08:05:00Z',
      overrideReason: { reason: { code: 'checked-by-telephone' } },
    };
    await service.post('/cds-services/denosumab-order-sign/feedback', { feedback: [feedback] });
    const { checklist } = await askChecklist(service, aChecklistRequest('low-calcium'));
    const beside = checklist.items
      .filter(({ overrides }) => overrides)
      .map(({ rule, overrides }) => [rule, overrides]);
    expect(beside).toContainEqual([
      'hypocalcaemia',
      [
        {
          rule: 'hypocalcaemia',
          reason: 'checked-by-telephone',
          display: expect.any(String),
          atMs: Date.parse('2026-11-22T08:05:00Z'),
        },
      ],
    ]);
  });
});

describe('while the store fails', () => {
  it('a checklist is answered, and a decision is not taken for kept', async () => {
    const failing = await aService({ store: new FailingStore(), now: () => now });
    const asked = aCase('all-in-order');
    const { status, checklist } = await askChecklist(failing, asked);
    const decision = { ...asked, checklist: checklist.version, decision: 'verified', by: 'P' };
    const answer = await failing.post('/api/pharmacy/verifications', decision);
    await failing.stop();
    expect([status, answer.status]).toEqual([200, 503]);
  });
});
