import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCards } from '../../services/cards/build-cards.js';
import { formsOn, sendForm } from '../builders/a-form.js';
import { aService, type Service } from '../builders/a-service.js';
import { aClientsFile, anEhrKey, ISS } from '../builders/an-ehr-key.js';
import { exampleStories } from '../builders/example-stories.js';
import { RememberingStore } from '../builders/remembering-store.js';

/** The front page and its small EHR, without a browser. */
const LOW_CALCIUM = '/demo/low-calcium';
let store: RememberingStore;
let service: Service;
beforeAll(async () => {
  store = new RememberingStore();
  service = await aService({ store });
});
afterAll(() => service.stop());

const sign = (headers?: Record<string, string>) =>
  sendForm(service, LOW_CALCIUM, { do: 'order' }, { 'sec-fetch-site': 'same-origin', ...headers });

/** The forms of the low-calcium card: two suggestions, then the reasons to override it. */
async function signedForms() {
  const [first = {}, second = {}, override = {}] = formsOn((await sign()).text);
  return { first, second, override };
}

describe('the front page', () => {
  it.each([
    ['en', 'Denosumab 60 mg, checked before it is given', 'Low calcium', 'Anna Example, female, 75 years'],
    [
      'nl',
      'Denosumab 60 mg, gecontroleerd vóór de toediening',
      'Laag calcium',
      'Anna Example, vrouw, 75 jaar',
    ],
  ])('says in %s what this is, and whom one may choose', async (language, title, story, who) => {
    const page = await service.get('/', { headers: { 'accept-language': language } });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<html lang="${language}">`);
    for (const said of [title, story, who]) expect(page.text).toContain(said);
  });

  it('has every example, and each can be opened', async () => {
    const { text } = await service.get('/');
    for (const { name } of exampleStories()) {
      expect(text).toContain(`href="/demo/${name}"`);
      expect((await service.get(`/demo/${name}`)).status).toBe(200);
    }
  });

  it('says nothing of what will be said of a patient', async () => {
    expect((await service.get('/')).text).not.toMatch(/1\.95|badge|critical/);
  });
});

describe('a chart of the demo', () => {
  it('shows the record, the draft and a button, and what opening the chart gave', async () => {
    const { text } = await service.get(LOW_CALCIUM);
    for (const said of ['1.95 mmol/L', 'Osteoporosis', 'born 14 Mar 1951 (75 years)', 'As of 22 Nov 2026'])
      expect(text).toContain(said);
    expect(text).toContain('60 mg subcutaneously every 6 months');
    expect(text).toContain('Sign the order');
    expect(text).toContain('POST /cds-services/denosumab-patient-view');
  });

  it('tells of a result without a unit that it has none', async () => {
    expect((await service.get('/demo/unusable-results')).text).toContain('2.29 (no unit)');
  });

  it('has nothing to sign in a story that is told when the chart is opened', async () => {
    const { text } = await service.get('/demo/overdue');
    expect(text).not.toContain('value="order"');
    expect(text).toContain('class="card cds warning"');
  });
});

describe('signing in the demo', () => {
  it('shows the card, and the JSON that the hook itself gives', async () => {
    const { text } = await sign();
    expect(text).toContain('Calcium 1.95 mmol/L (12 Nov 2026), below 2.12 mmol/L: correct before denosumab');
    expect(text).toContain('<strong>First:</strong> Hold denosumab');
    const [, answer = ''] = [...text.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, json]) => json);
    const { cards } = JSON.parse(
      answer.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ) as {
      cards: { detail: string }[];
    };
    const [story] = exampleStories().filter(({ name }) => name === 'low-calcium');
    const direct = (await service.sign(story?.request)).body.cards ?? [];
    expect(cards.map(({ detail }) => detail)).toEqual(direct.map(({ detail }) => detail));
    expect(cards).toHaveLength(1);
  });

  it('speaks Dutch to who wants it', async () => {
    const { text } = await sign({ 'accept-language': 'nl' });
    expect(text).toContain('Calcium 1,95 mmol/l (12 nov 2026)');
    expect(text).toContain('Overnemen');
  });

  it('says so when there is nothing to say', async () => {
    const { text } = await sendForm(service, '/demo/all-in-order', { do: 'order' });
    expect(text).toContain('No card: no rule has anything to say');
  });

  it('an accepted suggestion changes the orders, and the service is told once', async () => {
    const { first } = await signedForms();
    const before = { answers: store.answers.length, feedback: store.feedback.length };
    const { text } = await sendForm(service, LOW_CALCIUM, first);
    expect(text).toContain('<del>Conexxence 60 mg, pre-filled syringe</del>');
    expect(text).toContain('Accepted; the service has been told.');
    // the page shows the same card again: that it was shown is not counted twice
    expect(store.answers).toHaveLength(before.answers);
    expect(store.feedback.slice(before.feedback)).toEqual([
      expect.objectContaining({
        card: first.card?.[0],
        outcome: 'accepted',
        acceptedSuggestions: first.suggestion,
      }),
    ]);
    expect(store.answers.flatMap(({ cards }) => cards.map(({ uuid }) => uuid))).toContain(first.card?.[0]);
  });

  it('of a card with two suggestions both can be taken up, and both are told', async () => {
    const { first, second } = await signedForms();
    const [again = {}] = formsOn((await sendForm(service, LOW_CALCIUM, first)).text);
    expect(again.suggestion).toEqual(second.suggestion);
    const { text } = await sendForm(service, LOW_CALCIUM, again);
    expect(text).toContain('New test order: Calcium, 22 Nov 2026');
    expect(formsOn(text)).toEqual([]);
    expect(store.feedback.at(-1)?.acceptedSuggestions).toEqual([
      ...(first.suggestion ?? []),
      ...(second.suggestion ?? []),
    ]);
  });

  it('an override says why, and its comment is sent and not kept', async () => {
    const { override } = await signedForms();
    expect(override.reason).toContain('specialist-advice');
    const { text } = await sendForm(service, LOW_CALCIUM, {
      ...override,
      reason: 'specialist-advice',
      comment: 'Spoke to <b>Dr Example</b>',
    });
    expect(text).toContain('Overridden: On the advice of a specialist.');
    expect(text).toContain('Spoke to &lt;b>Dr Example&lt;/b>');
    expect(store.feedback.at(-1)).toMatchObject({
      outcome: 'overridden',
      overrideReason: 'specialist-advice',
    });
    expect(JSON.stringify(store.feedback) + service.logged()).not.toContain('Dr Example');
  });
});

describe('a form that cannot be', () => {
  const NOBODY = '00000000-0000-4000-8000-000000000000';
  it.each([
    ['no deed', { do: '' }, 400],
    ['an unknown deed', { do: 'delete' }, 400],
    [
      'a card that is no uuid',
      { do: 'accept', card: '1', visit: NOBODY, moment: 'ordered', suggestion: NOBODY },
      400,
    ],
    [
      'a card that was not shown',
      { do: 'accept', card: NOBODY, visit: NOBODY, moment: 'ordered', suggestion: NOBODY },
      400,
    ],
    [
      'an earlier deed that is none',
      { do: 'accept', card: NOBODY, visit: NOBODY, moment: 'ordered', suggestion: NOBODY, deed: 'x' },
      400,
    ],
  ])('%s', async (_what, fields, status) => {
    const kept = store.feedback.length;
    const answer = await sendForm(service, LOW_CALCIUM, fields);
    expect(answer.status).toBe(status);
    expect(answer.body.issue?.[0]?.details.coding[0]?.code).toBe('invalid-request');
    expect(store.feedback).toHaveLength(kept);
  });

  it('a reason that this card does not know', async () => {
    const { override } = await signedForms();
    const answer = await sendForm(service, LOW_CALCIUM, { ...override, reason: 'no-such-reason' });
    expect(answer.status).toBe(400);
  });

  it('is refused from another site, and in JSON', async () => {
    expect(
      (await sendForm(service, LOW_CALCIUM, { do: 'order' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect((await service.post(LOW_CALCIUM, { do: 'order' })).status).toBe(415);
  });

  it.each(['no-such-story', 'index', '..%2Findex', 'low-calcium.request.json'])(
    '%s is no story',
    async (name) => {
      expect((await service.get(`/demo/${name}`)).status).toBe(404);
      expect((await sendForm(service, `/demo/${name}`, { do: 'order' })).status).toBe(404);
    },
  );

  it('other methods are not for these addresses', async () => {
    expect((await service.get('/', { method: 'PUT' })).status).toBe(405);
    expect((await service.get(LOW_CALCIUM, { method: 'DELETE' })).headers.get('allow')).toBe(
      'GET, HEAD, POST, OPTIONS',
    );
  });
});

it('markup in a card is shown as text', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const hostile = await aService({
    buildCards: (input) =>
      buildCards(input).map((card) => ({
        ...card,
        summary: evil,
        detail: `**${evil}**\n\n- [click](javascript:alert(1)) ![x](https://evil.example/x.png)`,
        source: { label: evil, url: 'javascript:alert(1)' },
        links: [{ label: evil, url: 'javascript:alert(2)', type: 'absolute' as const }],
      })),
  });
  const { text } = await sendForm(hostile, LOW_CALCIUM, { do: 'order' });
  await hostile.stop();
  expect(text).toContain('&lt;img src=x onerror=alert(1)>');
  expect(text).toContain('[click](javascript:alert(1))');
  expect(text).not.toMatch(/<img|href="javascript|src="https/);
});

describe('in production', () => {
  let demoStore: RememberingStore;
  const inProduction = async (environment: Record<string, string>) => {
    const { jwk } = await anEhrKey();
    const file = aClientsFile({ clients: [{ iss: ISS, jwks: { keys: [jwk] } }] });
    demoStore = new RememberingStore();
    return aService({ store: demoStore }, { NODE_ENV: 'production', CDS_CLIENTS: file, ...environment });
  };

  it('the front page says what this is, and has no demo', async () => {
    const production = await inProduction({});
    const { status, text } = await production.get('/');
    const chart = await production.get(LOW_CALCIUM);
    await production.stop();
    expect([status, chart.status]).toEqual([200, 404]);
    expect(text).toContain('checked before it is given');
    expect(text).toContain('href="/cds-services"');
    expect(text).not.toContain('/demo/');
  });

  it('the demo, switched on, shows the same cards, and is neither kept nor counted', async () => {
    const production = await inProduction({ CDS_DEMO: 'on' });
    const { text } = await sendForm(production, LOW_CALCIUM, { do: 'order' });
    const [first = {}] = formsOn(text);
    const accepted = await sendForm(production, LOW_CALCIUM, first);
    const metrics = await production.get('/metrics');
    await production.stop();
    expect(text).toContain('Calcium 1.95 mmol/L (12 Nov 2026)');
    expect(accepted.text).toContain('In production the demo is neither kept nor counted.');
    expect([demoStore.answers, demoStore.feedback]).toEqual([[], []]);
    expect(metrics.text).not.toMatch(/hypocalcaemia.* [1-9]/);
  });

  it('elsewhere it can be switched off', async () => {
    const without = await aService({}, { CDS_DEMO: 'off' });
    const [front, chart] = [await without.get('/'), await without.get(LOW_CALCIUM)];
    await without.stop();
    expect(front.text).not.toContain('/demo/');
    expect(chart.status).toBe(404);
  });
});
