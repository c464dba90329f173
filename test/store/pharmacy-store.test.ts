import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../../services/store/store.js';
import type { NewVerification } from '../../services/store/pharmacy/pharmacy-store.js';
import {
  openDatabase,
  type Database,
  type DatabaseSettings,
} from '../../services/store/database/open-database.js';
import { exportTrail } from '../../services/store/trail/export-trail.js';
import { verifyTrail } from '../../services/store/trail/verify-trail.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { aStore, emptied, NOON, trailKey } from '../builders/a-store.js';
import { aCard, anAnsweredHook } from '../builders/an-answered-hook.js';
import { faultsIn } from '../builders/valid-fhir.js';

const all = databases();
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => all.stop());

const DAY = 86_400_000;
const ORDER = { source: '', patientId: 'patient-7', orderId: 'order-1' };
const PASS = { rule: 'paediatric', version: '1.0.0', outcome: 'pass' } as const;
const ALERT = { rule: 'hypocalcaemia', version: '1.0.0', outcome: 'alert', indicator: 'critical' } as const;

function aDecision(other: Partial<NewVerification> = {}): NewVerification {
  return {
    id: randomUUID(),
    ...ORDER,
    decision: 'verified',
    by: { name: 'P. Harmacist', user: null },
    decidedAtMs: NOON,
    checklist: 'v1',
    open: [],
    reason: null,
    comment: null,
    reasons: [],
    ...other,
  };
}

const dispatch = (orderId: string, answeredAtMs = NOON) =>
  anAnsweredHook({ hook: 'order-dispatch', answeredAtMs, dispatched: [{ ...ORDER, orderId }] });

describe.each(DATABASES)('what the pharmacy keeps on %s', (kind) => {
  async function aKept(): Promise<{ store: Store; settings: DatabaseSettings }> {
    const settings = await all.empty(kind);
    const store = await aStore(settings);
    open.push(store);
    return { store, settings };
  }
  // the cases that do not look at the chain share one, as starting its threads is what takes time
  let shared: { settings: DatabaseSettings; store: Store };
  beforeAll(async () => {
    const settings = await all.empty(kind);
    shared = { settings, store: await aStore(settings) };
  });
  afterAll(() => shared.store.close());
  async function anEmptyOne(): Promise<Store> {
    await emptied(shared.settings);
    return shared.store;
  }
  async function inDatabase<Answer>(
    settings: DatabaseSettings,
    work: (database: Database) => Promise<Answer>,
  ): Promise<Answer> {
    const database = openDatabase(settings);
    try {
      return await work(database);
    } finally {
      await database.destroy();
    }
  }
  const listed = async ({ pharmacy }: Store, state: 'waiting' | 'on-hold' | 'done') =>
    (await pharmacy.workList({ state, limit: 50 })).items.map(({ orderId, worst }) => [orderId, worst]);

  it('an order comes to the list by a dispatch or a checklist, once', async () => {
    const store = await anEmptyOne();
    await store.keepAnswer(dispatch('order-1'));
    await store.keepAnswer(dispatch('order-1', NOON + 1000));
    const made = { order: ORDER, version: 'v1', madeAtMs: NOON + 2000, items: [PASS, ALERT] };
    await store.pharmacy.keepChecklist(made);
    await store.pharmacy.keepChecklist({ ...made, order: { ...ORDER, orderId: 'order-2' }, items: [PASS] });
    expect(await listed(store, 'waiting')).toEqual([
      ['order-1', 'critical'],
      ['order-2', null],
    ]);
    expect(await store.pharmacy.checklist(ORDER)).toEqual({
      version: 'v1',
      madeAtMs: NOON + 2000,
      items: [PASS, ALERT],
    });
    expect(await store.pharmacy.checklist({ ...ORDER, patientId: 'another' })).toBeNull();
  });

  it('a decision moves it, and another one again; each stays, naming the one before', async () => {
    const store = await anEmptyOne();
    await store.keepAnswer(dispatch('order-1'));
    const held = await store.pharmacy.keepVerification(
      aDecision({ decision: 'on-hold', reason: 'result-awaited', comment: '<b>calcium?</b>' }),
    );
    expect([await listed(store, 'waiting'), await listed(store, 'on-hold')]).toEqual([
      [],
      [['order-1', null]],
    ]);
    const verified = await store.pharmacy.keepVerification(aDecision({ decidedAtMs: NOON + 1 }));
    expect([await listed(store, 'on-hold'), await listed(store, 'done')]).toEqual([[], [['order-1', null]]]);
    expect([held.follows, verified.follows, verified.day]).toEqual([null, held.id, '2026-03-01']);
    const { items } = await store.pharmacy.verifications({ orderId: 'order-1', limit: 50 });
    expect(items).toEqual([verified, held]);
  });

  it.each([
    ['the same day', NOON + 3_600_000, 'done'],
    ['half a year later', NOON + 184 * DAY, 'waiting'],
  ] as const)('a dispatch on %s leaves a decided order %s', async (_when, atMs, state) => {
    const store = await anEmptyOne();
    await store.keepAnswer(dispatch('order-1'));
    await store.pharmacy.keepVerification(aDecision());
    await store.keepAnswer(dispatch('order-1', atMs));
    expect(await listed(store, state)).toEqual([['order-1', null]]);
  });

  it('finds decisions by kind, day, patient and server, page by page', async () => {
    const store = await anEmptyOne();
    for (const at of [0, 1, 2, 3, 4])
      await store.pharmacy.keepVerification(
        aDecision({
          orderId: `order-${at}`,
          decidedAtMs: NOON + at * DAY,
          decision: at % 2 === 0 ? 'verified' : 'rejected',
          patientId: at === 4 ? 'patient-8' : 'patient-7',
          source: at === 0 ? 'https://a.example/' : '',
        }),
      );
    const ids = async (query: object) =>
      (await store.pharmacy.verifications({ limit: 50, ...query })).items.map(({ orderId }) => orderId);
    expect(await ids({ decision: 'rejected' })).toEqual(['order-3', 'order-1']);
    expect(await ids({ patientId: 'patient-8' })).toEqual(['order-4']);
    expect(await ids({ from: '2026-03-02', to: '2026-03-03' })).toEqual(['order-2', 'order-1']);
    expect(await ids({ source: 'https://a.example/' })).toEqual(['order-0']);
    const first = await store.pharmacy.verifications({ limit: 2 });
    const second = await store.pharmacy.verifications({ limit: 2, ...(first.next && { after: first.next }) });
    const third = await store.pharmacy.verifications({
      limit: 2,
      ...(second.next && { after: second.next }),
    });
    const pages = [first, second, third].map(({ items }) => items.map(({ orderId }) => orderId));
    expect(pages).toEqual([['order-4', 'order-3'], ['order-2', 'order-1'], ['order-0']]);
    expect(third.next).toBeNull();
  });

  it.each([
    ['nothing', () => sql`select 1`, []],
    ['the comment', () => sql`update verifications set body = replace(body, 'why', 'no!')`, ['changed']],
    ['a decision taken out', () => sql`delete from verifications`, ['missing']],
    ['a decision put in', () => sql`update verifications set id = 'x'`, ['missing', 'added']],
    [
      'its row of the chain',
      () => sql`update trail set body = replace(body, 'verified', 'rejected')`,
      ['changed'],
    ],
  ] as const)('the chain tells of %s', async (_what, damage, expected) => {
    const { store, settings } = await aKept();
    await store.pharmacy.keepVerification(aDecision({ reason: 'other', comment: 'why' }));
    await store.keepAnswer(anAnsweredHook());
    const { rows, findings } = await inDatabase(settings, async (database) => {
      await damage().execute(database);
      return verifyTrail(database, trailKey);
    });
    expect([rows, findings.map(({ what }) => what)]).toEqual([2, expected]);
  });

  it('no one is named on the chain, and it can be given out', async () => {
    const { store, settings } = await aKept();
    await store.pharmacy.keepVerification(aDecision());
    const events = await inDatabase(settings, async (database) => {
      const [row] = await database.selectFrom('trail').select('body').execute();
      expect(row?.body).not.toMatch(/patient-7|order-1|Harmacist/);
      const found: Record<string, unknown>[] = [];
      for await (const event of exportTrail(database, { from: null, to: null })) found.push(event);
      return found;
    });
    expect(events.map(faultsIn)).toEqual([[]]);
  });

  it('ties an override to the order whose alert it was; the last word counts', async () => {
    const store = await anEmptyOne();
    const order = 'MedicationRequest/order-1';
    const fired = (rule: string, of = order) =>
      ({ rule, version: '1.0.0', outcome: 'fires', indicator: 'warning', order: of }) as const;
    const [overridden, acceptedAfter] = [aCard('too-early'), aCard('paediatric')];
    await store.keepAnswer(
      anAnsweredHook({
        patientId: ORDER.patientId,
        cards: [overridden, acceptedAfter],
        outcomes: [fired('too-early'), fired('paediatric'), fired('too-early', 'MedicationRequest/order-2')],
      }),
    );
    const told = (card: string, atMs: number, reason: string | null) => ({
      card,
      client: 'https://ehr.example.org',
      outcome: reason === null ? ('accepted' as const) : ('overridden' as const),
      outcomeAtMs: atMs,
      acceptedSuggestions: [],
      overrideReason: reason,
    });
    await store.keepFeedback([
      told(overridden.uuid, NOON, 'other'),
      told(overridden.uuid, NOON + 1, 'date-intended'),
      told(acceptedAfter.uuid, NOON, 'other'),
      told(acceptedAfter.uuid, NOON + 1, null),
    ]);
    expect(await store.pharmacy.overridesOf(ORDER)).toEqual([
      { rule: 'too-early', reason: 'date-intended', atMs: NOON + 1 },
    ]);
    expect(await store.pharmacy.overridesOf({ ...ORDER, orderId: 'order-3' })).toEqual([]);
    expect(await store.pharmacy.overridesOf({ ...ORDER, patientId: 'another' })).toEqual([]);
  });
});
