import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Day } from '../../services/facts/calendar.js';
import type { DatabaseSettings } from '../../services/store/database/open-database.js';
import type { KeptFeedback } from '../../services/store/kept-feedback.js';
import type { StatisticsQuery, Store } from '../../services/store/store.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { aStore, emptied, NOON } from '../builders/a-store.js';
import { aCard, anAnsweredHook } from '../builders/an-answered-hook.js';

const all = databases();
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => all.stop());

const EHR = 'https://ehr.example.org';
const DAY = 86_400_000;

function onDays(from: string, to: string, other: Partial<StatisticsQuery> = {}): StatisticsQuery {
  return { from: from as Day, to: to as Day, ...other };
}

const firstOfMarch = onDays('2026-03-01', '2026-03-01');

function feedback(card: string, other: Partial<KeptFeedback> = {}): KeptFeedback {
  return {
    card,
    client: EHR,
    outcome: 'accepted',
    outcomeAtMs: NOON,
    acceptedSuggestions: ['suggestion-1'],
    overrideReason: null,
    ...other,
  };
}

const overridden = (card: string, overrideReason: string | null, outcomeAtMs = NOON) =>
  feedback(card, { outcome: 'overridden', acceptedSuggestions: [], overrideReason, outcomeAtMs });

describe.each(DATABASES)('the store on %s', (kind) => {
  async function replicas(count: number): Promise<Store[]> {
    const settings = await all.empty(kind);
    const stores = await Promise.all(Array.from({ length: count }, () => aStore(settings)));
    open.push(...stores);
    return stores;
  }
  // of one store, as starting its threads is what takes time
  let shared: { settings: DatabaseSettings; store: Store };
  beforeAll(async () => {
    const settings = await all.empty(kind);
    shared = { settings, store: await aStore(settings) };
  });
  afterAll(() => shared.store.close());
  async function store(): Promise<Store> {
    await emptied(shared.settings);
    return shared.store;
  }

  it('counts what was shown, could not be told, and fired unseen', async () => {
    const kept = await store();
    const judged = { version: '1.0.0', order: 'MedicationRequest/1' };
    await kept.keepAnswer(
      anAnsweredHook({
        cards: [aCard('calcium-before-dose', 'overdue'), aCard('overdue')],
        outcomes: [
          { ...judged, rule: 'jaw-risk', outcome: 'cannot-tell', missing: ['jawRisk'] },
          { ...judged, rule: 'jaw-risk', outcome: 'cannot-tell', order: 'MedicationRequest/2' },
          { ...judged, rule: 'age', outcome: 'fires', shadow: true },
          { ...judged, rule: 'overdue', outcome: 'fires' },
        ],
      }),
    );
    await kept.keepAnswer(anAnsweredHook({ cards: [aCard('overdue')], outcomes: [] }));
    const none = { accepted: 0, overridden: 0, overrideReasons: [], cannotTell: 0, shadow: 0 };
    expect(await kept.alertStatistics(firstOfMarch)).toEqual({
      from: '2026-03-01',
      to: '2026-03-01',
      feedback: { total: 0, unmatched: 0 },
      rules: [
        { ...none, id: 'age', shown: 0, ignored: 0, shadow: 1 },
        { ...none, id: 'calcium-before-dose', shown: 1, ignored: 1 },
        { ...none, id: 'jaw-risk', shown: 0, ignored: 0, cannotTell: 1 },
        { ...none, id: 'overdue', shown: 3, ignored: 3 },
      ],
    });
  });

  it('ties feedback to the rules its card carried; of a card the last word counts', async () => {
    const kept = await store();
    const [a, b, c, d] = [aCard('x', 'y'), aCard('x'), aCard('x'), aCard('x')];
    await kept.keepAnswer(anAnsweredHook({ cards: [a, b, c, d], outcomes: [] }));
    await kept.keepFeedback([overridden(a.uuid, 'too-early', NOON + 1), feedback(b.uuid)]);
    await kept.keepFeedback([overridden(b.uuid, 'other', NOON + 2), feedback(a.uuid, { outcomeAtMs: NOON })]);
    await kept.keepFeedback([overridden(c.uuid, null)]);
    const { rules, feedback: counted } = await kept.alertStatistics(firstOfMarch);
    expect(counted).toEqual({ total: 5, unmatched: 0 });
    expect(rules).toEqual([
      expect.objectContaining({
        id: 'x',
        shown: 4,
        accepted: 0,
        overridden: 3,
        ignored: 1,
        overrideReasons: [
          { code: 'other', count: 1 },
          { code: 'too-early', count: 1 },
        ],
      }),
      expect.objectContaining({
        id: 'y',
        shown: 1,
        accepted: 0,
        overridden: 1,
        ignored: 0,
        overrideReasons: [{ code: 'too-early', count: 1 }],
      }),
    ]);
  });

  it('splits the counts by week, from Monday, by the day the card was shown', async () => {
    const kept = await store();
    const [a, b, c] = [aCard('x', 'y'), aCard('x'), aCard('x')];
    const unclear = { rule: 'y', version: '1.0.0', outcome: 'cannot-tell', missing: ['jawRisk'] } as const;
    // 1 March 2026 is a Sunday
    await kept.keepAnswer(anAnsweredHook({ cards: [a, b], outcomes: [] }));
    await kept.keepAnswer(anAnsweredHook({ cards: [c], outcomes: [unclear], answeredAtMs: NOON + DAY }));
    await kept.keepFeedback([feedback(a.uuid, { outcomeAtMs: NOON + 9 * DAY })]);
    await kept.keepFeedback([overridden(c.uuid, 'other'), feedback(c.uuid, { outcomeAtMs: NOON - 1 })]);
    const none = { shown: 0, accepted: 0, overridden: 0, ignored: 0, cannotTell: 0, shadow: 0 };
    const sunday = [
      { ...none, week: '2026-02-23', id: 'x', shown: 2, accepted: 1, ignored: 1 },
      { ...none, week: '2026-02-23', id: 'y', shown: 1, accepted: 1 },
    ];
    expect(await kept.alertWeeks(onDays('2026-03-01', '2026-03-02'))).toEqual([
      ...sunday,
      { ...none, week: '2026-03-02', id: 'x', shown: 1, overridden: 1 },
      { ...none, week: '2026-03-02', id: 'y', cannotTell: 1 },
    ]);
    expect(await kept.alertWeeks(firstOfMarch)).toEqual(sunday);
    expect(await kept.alertWeeks(onDays('2026-03-01', '2026-03-02', { hook: 'order-select' }))).toEqual([]);
    expect(await kept.alertWeeks(onDays('2026-03-01', '2026-03-02', { client: 'other' }))).toEqual([]);
  });

  it('takes the same feedback as often as it comes, and keeps it once', async () => {
    const kept = await store();
    const card = aCard();
    await kept.keepAnswer(anAnsweredHook({ cards: [card] }));
    for (let time = 0; time < 3; time += 1)
      await kept.keepFeedback([feedback(card.uuid), feedback(card.uuid)]);
    const { feedback: counted, rules } = await kept.alertStatistics(firstOfMarch);
    expect(counted).toEqual({ total: 1, unmatched: 0 });
    expect(rules[0]).toMatchObject({ accepted: 1, ignored: 0 });
  });

  it.each([
    ['an unknown card', 'no-card', EHR],
    ["another client's card", null, 'https://other.example.org'],
    ['a card with a NUL in its name', 'no\0card', EHR],
  ])('keeps feedback on %s as unmatched', async (_which, named, client) => {
    const kept = await store();
    const card = aCard();
    await kept.keepAnswer(anAnsweredHook({ cards: [card] }));
    await kept.keepFeedback([feedback(named ?? card.uuid, { client })]);
    const { feedback: counted, rules } = await kept.alertStatistics(firstOfMarch);
    expect(counted).toEqual({ total: 1, unmatched: 1 });
    expect(rules[0]).toMatchObject({ shown: 1, accepted: 0 });
    expect((await kept.alertStatistics({ ...firstOfMarch, client })).feedback.unmatched).toBe(1);
  });

  it("counts by the site's days, by hook and by client", async () => {
    const kept = await store();
    // Amsterdam is an hour ahead: 23:00 UTC is the next day's midnight
    const times = [Date.UTC(2026, 1, 28, 22, 59), Date.UTC(2026, 1, 28, 23), Date.UTC(2026, 2, 1, 22, 59)];
    for (const answeredAtMs of times) await kept.keepAnswer(anAnsweredHook({ answeredAtMs }));
    await kept.keepAnswer(anAnsweredHook({ hook: 'patient-view', client: null }));
    const shown = async (query: StatisticsQuery) =>
      (await kept.alertStatistics(query)).rules.reduce((sum, rule) => sum + rule.shown, 0);
    expect(await shown(onDays('2026-02-28', '2026-02-28'))).toBe(1);
    expect(await shown(firstOfMarch)).toBe(3);
    expect(await shown(onDays('2026-02-28', '2026-03-01'))).toBe(4);
    expect(await shown(onDays('2026-03-02', '2026-03-31'))).toBe(0);
    expect(await shown({ ...firstOfMarch, hook: 'order-sign' })).toBe(2);
    expect(await shown({ ...firstOfMarch, hook: 'patient-view' })).toBe(1);
    expect(await shown({ ...firstOfMarch, client: EHR })).toBe(2);
    expect(await shown({ ...firstOfMarch, client: EHR, hook: 'patient-view' })).toBe(0);
  });

  it('two replicas know of the same tokens and count together', async () => {
    const [one, other] = (await replicas(2)) as [Store, Store];
    const token = { iss: EHR, jti: 'a', expiresAtMs: NOON + DAY };
    expect(await one.isFirstUse(token)).toBe(true);
    expect(await other.isFirstUse(token)).toBe(false);
    expect(await one.isFirstUse(token)).toBe(false);
    expect(await other.isFirstUse({ ...token, iss: 'https://other.example.org' })).toBe(true);
    const atOnce = await Promise.all(
      [one, other, one, other].map((store) => store.isFirstUse({ ...token, jti: 'b' })),
    );
    expect(atOnce.filter(Boolean)).toHaveLength(1);

    const card = aCard();
    await Promise.all([
      one.keepAnswer(anAnsweredHook({ cards: [card] })),
      other.keepAnswer(anAnsweredHook({ cards: [aCard()] })),
    ]);
    await other.keepFeedback([feedback(card.uuid)]);
    for (const store of [one, other])
      expect((await store.alertStatistics(firstOfMarch)).rules[0]).toMatchObject({ shown: 2, accepted: 1 });
  });

  it('knows after a restart what it was told before', async () => {
    const settings = await all.empty(kind);
    const token = { iss: EHR, jti: 'a', expiresAtMs: NOON + DAY };
    const before = await aStore(settings);
    await before.isFirstUse(token);
    await before.keepAnswer(anAnsweredHook());
    await before.close();
    const after = await aStore(settings);
    open.push(after);
    expect(await after.isFirstUse(token)).toBe(false);
    expect((await after.alertStatistics(firstOfMarch)).rules[0]).toMatchObject({ shown: 1 });
  });

  it('keeps many at once', async () => {
    const kept = await store();
    await Promise.all(Array.from({ length: 1200 }, () => kept.keepAnswer(anAnsweredHook())));
    expect((await kept.alertStatistics(firstOfMarch)).rules[0]).toMatchObject({ shown: 1200 });
    expect(kept.figures()).toEqual({ waiting: 0, lost: 0, failures: 0 });
    expect(kept.state()).toBe('ok');
  });
});
