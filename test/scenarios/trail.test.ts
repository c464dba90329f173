import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../services/config.js';
import { INDICATORS } from '../../services/decide/rule.js';
import { GAP_REASONS, ITEM_NAMES } from '../../services/facts/record.js';
import { createParts, type Parts } from '../../services/parts.js';
import type { AnsweredHook } from '../../services/store/answered-hook.js';
import { aDispatch, aDraft, anExample, aPatientView, aSelection } from '../builders/a-hook-request.js';
import { aService, type Answer, type Service } from '../builders/a-service.js';
import { exampleStories } from '../builders/example-stories.js';
import { RememberingStore } from '../builders/remembering-store.js';
import { leavesOf } from '../builders/leaves-of.js';

const store = new RememberingStore();
const ASKED_AT = Date.parse('2026-11-22T08:00:00Z');
const TOOK_MS = 7;

let service: Service;
/** Reading a record takes a while; nothing else does. */
let clock = ASKED_AT;
beforeAll(async () => {
  const parts = await createParts('.', readConfig({ LOG_LEVEL: 'silent' }), { store });
  const gather: Parts['gather'] = (request) => {
    clock += TOOK_MS;
    return parts.gather(request);
  };
  service = await aService({ store, now: () => clock, gather });
});
afterAll(() => service.stop());

async function rowOf(answer: () => Promise<Answer>): Promise<{ row: AnsweredHook; answer: Answer }> {
  store.answers.length = 0;
  const given = await answer();
  expect(given.status).toBe(200);
  const [row, ...more] = store.answers;
  if (!row || more.length > 0) throw new Error(`${store.answers.length} rows, not one`);
  return { row, answer: given };
}

/** What the store makes pseudonyms of; the rest is kept as it is. */
function asKept(row: AnsweredHook): object {
  const outcomes = row.outcomes.map((outcome) => ({ ...outcome, order: undefined }));
  // what was dispatched goes to the pharmacy's list, and not on the trail: test/store/pharmacy-store.test.ts
  return { ...row, outcomes, patientId: undefined, encounterId: undefined, dispatched: undefined };
}

describe('every story of the examples leaves one row', () => {
  const stories = exampleStories();

  it.each(stories.map((story) => [story.name, story] as const))('%s', async (_name, story) => {
    const { row, answer } = await rowOf(() => service.post(`/cds-services/${story.service}`, story.request));
    const { hook, hookInstance, context } = story.request;
    expect(row).toMatchObject({ hook, hookInstance, patientId: context.patientId, client: null });
    const { cards = [] } = answer.body;
    expect(row.cards).toEqual(
      cards.map(({ uuid, indicator, suggestions = [], extension }) => ({
        uuid,
        indicator,
        rules: extension?.['org.denosumab-cds'].rules.map(({ id }) => id),
        suggestions: suggestions.map((suggestion) => suggestion.uuid),
      })),
    );
    const atHook = service.parts.knowledge.rules.filter(({ hooks }) => hooks.some((one) => one === hook));
    expect(new Set(row.outcomes.map(({ rule, version }) => `${rule} ${version}`))).toEqual(
      new Set(atHook.map(({ id, version }) => `${id} ${version}`)),
    );
  });

  it.each(stories.map((story) => [story.name, story] as const))(
    'in which nothing of the record stands: %s',
    async (_name, { service: id, request }) => {
      const { row, answer } = await rowOf(() => service.post(`/cds-services/${id}`, request));
      const kept = leavesOf(asKept(row));
      const text = kept.filter((leaf) => typeof leaf === 'string');
      const ours = ourWords(answer);
      expect(text.filter((one) => !ours.includes(one))).toEqual([request.hook, request.hookInstance, 'en']);
      const said = new Set(leavesOf({ context: request.context, prefetch: request.prefetch }));
      const found = [...said].filter((one) => typeof one === 'string' && text.join('\n').includes(one));
      expect(said.size).toBeGreaterThan(50);
      // a word that a rule's name holds is no patient's: denosumab, high
      expect(found.filter((one) => !ours.some((word) => word.includes(String(one))))).toEqual([]);
      // the only numbers are the clock's: no value of the record can be among them
      expect(kept.filter((leaf) => typeof leaf === 'number')).toEqual([row.answeredAtMs, row.tookMs]);
    },
  );
});

/** What the rule base and the closed lists hold, and the uuids that the answer made. */
function ourWords({ body: { cards = [] } }: Answer): readonly string[] {
  const { rules } = service.parts.knowledge;
  const uuids = cards.flatMap(({ uuid, suggestions = [] }) => [uuid, ...suggestions.map((one) => one.uuid)]);
  const gaps = ITEM_NAMES.flatMap((item) => GAP_REASONS.map((why) => `${item}: ${why}`));
  const outcomes = ['out-of-scope', 'silent', 'fires', 'cannot-tell', 'checklist-only'];
  return [
    ...uuids,
    ...rules.flatMap(({ id, version, needs }) => [id, version, ...needs]),
    ...gaps,
    ...outcomes,
    ...INDICATORS,
  ];
}

describe('a row tells', () => {
  it('when it was asked and answered, in which language, of which encounter', async () => {
    clock = ASKED_AT;
    const request = anExample();
    Object.assign(request.context, { encounterId: 'Encounter/visit-1' });
    const { row } = await rowOf(() => service.sign(request, { 'accept-language': 'nl' }));
    expect(row).toMatchObject({
      answeredAtMs: ASKED_AT + TOOK_MS,
      tookMs: TOOK_MS,
      language: 'nl',
      encounterId: 'visit-1',
      dataGaps: [],
      changes: [],
    });
  });

  it('each outcome with its order, and none at patient-view', async () => {
    const { row: signed } = await rowOf(() => service.sign(anExample()));
    expect(signed.outcomes).toContainEqual({
      rule: 'hypocalcaemia',
      version: expect.any(String) as unknown,
      outcome: 'fires',
      indicator: 'critical',
      order: 'MedicationRequest/draft-denosumab',
    });
    const { row: seen } = await rowOf(() => service.view(aPatientView()));
    expect(seen.outcomes.length).toBeGreaterThan(10);
    expect(seen.outcomes.filter(({ order }) => order !== undefined)).toEqual([]);
    expect(seen.encounterId).toBeNull();
  });

  it('what was missing, and for which rule', async () => {
    const request = anExample('all-in-order');
    const denied = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] };
    request.prefetch.calciumResults = denied;
    Reflect.deleteProperty(request.prefetch, 'allergies');
    const { row } = await rowOf(() => service.sign(request));
    expect(row.dataGaps).toEqual(
      expect.arrayContaining(['calciumResults: reported-error', 'allergies: no-access']),
    );
    expect(row.outcomes).toContainEqual(
      expect.objectContaining({
        rule: 'calcium-before-dose',
        outcome: 'cannot-tell',
        missing: expect.arrayContaining(['calciumStatus']) as unknown,
      }),
    );
  });

  it('of an order that was dispatched as of any other', async () => {
    const { row } = await rowOf(() => service.ask(aDispatch()));
    expect(row).toMatchObject({ hook: 'order-dispatch', encounterId: null });
    expect(row.cards.length).toBeGreaterThan(0);
  });

  it('that an order dispatched could not be read', async () => {
    const { row } = await rowOf(() => service.ask(aDispatch('all-in-order', ['MedicationRequest/gone'])));
    expect(row.dataGaps).toEqual(['orders: unreadable']);
    expect(row.outcomes).toContainEqual(
      expect.objectContaining({
        rule: 'data-unavailable',
        outcome: 'fires',
        order: 'MedicationRequest/gone',
      }),
    );
  });

  it('an answer without cards, when something was judged', async () => {
    const { row, answer } = await rowOf(() => service.ask(aSelection('all-in-order')));
    expect(answer.body.cards).toEqual([]);
    expect(row.cards).toEqual([]);
    expect(row.outcomes.some(({ outcome }) => outcome === 'silent')).toBe(true);
  });

  it('no more of a hookInstance that is none than can be kept', async () => {
    const hookInstance = `\u0000${'x'.repeat(100)}`;
    const { row } = await rowOf(() => service.sign({ ...anExample(), hookInstance }));
    expect(row.hookInstance).toBe(`?${'x'.repeat(63)}`);
  });
});

describe('no row is left', () => {
  it('of an order that is none of our business', async () => {
    store.answers.length = 0;
    const request = anExample();
    request.context.draftOrders.entry = [
      { resource: aDraft({ text: 'paracetamol' }, 'example-low-calcium') },
    ];
    expect((await service.sign(request)).body.cards).toEqual([]);
    expect(store.answers).toEqual([]);
  });

  it('of a request that is refused', async () => {
    store.answers.length = 0;
    expect((await service.sign({ ...anExample(), prefetch: {} })).status).toBe(412);
    expect(store.answers).toEqual([]);
  });
});
