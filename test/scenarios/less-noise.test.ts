import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnsweredOutcome } from '../../services/store/answered-hook.js';
import { anExample, aSelection, type ExampleName } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { SIGNED, SiteFile } from '../builders/a-site.js';
import { rulesOn } from '../builders/cards-said.js';
import { RememberingStore } from '../builders/remembering-store.js';

const site = new SiteFile();
const store = new RememberingStore();
let published: Service;
let quiet: Service;
beforeAll(async () => {
  const asked = {
    orderSelect: { show: 'critical-only', ...SIGNED },
    rules: { 'calcium-before-dose': { status: 'shadow', ...SIGNED } },
  };
  published = await aService({ store });
  quiet = await aService({ store }, { CDS_SITE_SETTINGS: site.write(asked) });
});
afterAll(async () => {
  await Promise.all([published.stop(), quiet.stop()]);
  site.discard();
});
beforeEach(() => void (store.answers.length = 0));

const STORIES: ExampleName[] = [
  'low-calcium',
  'all-in-order',
  'dialysis-without-calcium',
  'while-it-is-written',
  'glucocorticoid',
  'product-of-120-mg-beside-it',
  'unusable-results',
  'pregnant',
];

function outcomes(): readonly AnsweredOutcome[] {
  return store.answers.flatMap((answer) => answer.outcomes);
}

function suppressed(): string[] {
  return outcomes().flatMap((one) => (one.suppressed === 'again-at-order-sign' ? [one.rule] : []));
}

const writing = (name: ExampleName) => aSelection(name);

/** In the published service, the rules that speak while this order is written, by how loudly. */
async function spokenWhileWriting(name: ExampleName) {
  const cards = (await published.ask(writing(name))).body.cards ?? [];
  const rules = cards.flatMap(({ extension }) => extension?.['org.denosumab-cds'].rules ?? []);
  const idsOf = (wanted: boolean) =>
    rules.filter(({ indicator }) => (indicator === 'critical') === wanted).map(({ id }) => id);
  return { critical: idsOf(true), milder: idsOf(false) };
}

describe('while an order is written, where the site wants critical only', () => {
  it('low calcium is still said, and what could not be looked at waits', async () => {
    const request = writing('low-calcium');
    Reflect.deleteProperty(request.prefetch, 'allergies');
    expect(rulesOn((await published.ask(request)).body.cards)).toEqual(['hypocalcaemia', 'data-unavailable']);
    store.answers.length = 0;
    expect(rulesOn((await quiet.ask(request)).body.cards)).toEqual(['hypocalcaemia']);
    expect(suppressed()).toEqual(['data-unavailable']);
  });

  it('a warning waits', async () => {
    expect(await spokenWhileWriting('glucocorticoid')).toEqual({
      critical: [],
      milder: ['glucocorticoid-risk'],
    });
    store.answers.length = 0;
    expect((await quiet.ask(writing('glucocorticoid'))).body.cards).toEqual([]);
    expect(suppressed()).toEqual(['glucocorticoid-risk']);
  });

  it.each(STORIES)('%s: what is critical shows, the rest is on the trail with why', async (name) => {
    const { critical, milder } = await spokenWhileWriting(name);
    store.answers.length = 0;
    const shown = rulesOn((await quiet.ask(writing(name))).body.cards);
    const shadowed = ['calcium-before-dose'];
    // in shadow it says nothing, so what was left to it is said by the other
    const saidInstead = milder.some((id) => shadowed.includes(id)) && name === 'unusable-results';
    const waiting = saidInstead ? [...milder, 'unusable-data'] : milder;
    expect(shown.sort()).toEqual(critical.filter((id) => !shadowed.includes(id)).sort());
    expect(suppressed().sort()).toEqual(waiting.filter((id) => !shadowed.includes(id)).sort());
  });

  it.each(STORIES)('%s: what was left out is said when the order is signed', async (name) => {
    await quiet.ask(writing(name));
    const leftOut = suppressed();
    store.answers.length = 0;
    const said = rulesOn((await quiet.sign({ ...writing(name), hook: 'order-sign' })).body.cards);
    expect(said).toEqual(expect.arrayContaining(leftOut));
    expect(suppressed()).toEqual([]);
  });
});

describe('elsewhere nothing is left out', () => {
  it.each(STORIES)('%s', async (name) => {
    await published.ask(writing(name));
    expect(store.answers).toHaveLength(1);
    expect(suppressed()).toEqual([]);
  });
});

describe('on the trail', () => {
  it('a rule in shadow is judged and marked, and on no card', async () => {
    await quiet.sign(anExample('dialysis-without-calcium'));
    expect(outcomes().filter(({ shadow }) => shadow)).toEqual([
      expect.objectContaining({ rule: 'calcium-before-dose', outcome: 'fires', shadow: true }),
    ]);
    expect(store.answers.flatMap(({ cards }) => cards.flatMap(({ rules }) => rules))).not.toContain(
      'calcium-before-dose',
    );
  });

  it('every change of the site is told, without who signed it', async () => {
    await quiet.sign(anExample());
    expect(store.answers[0]?.changes).toEqual([
      'rule calcium-before-dose: active → shadow',
      'hook order-select: all → critical-only',
    ]);
    await published.sign(anExample());
    expect(store.answers[1]?.changes).toEqual([]);
  });
});
