import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { readConfig } from '../../services/config.js';
import { createParts } from '../../services/parts.js';
import type { AlertStatistics, RuleStatistics } from '../../services/store/alert-statistics.js';
import type { Store } from '../../services/store/store.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { aDispatch, anExample, aSelection, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { SIGNED, SiteFile } from '../builders/a-site.js';
import { leavesOf } from '../builders/leaves-of.js';

/** The service with its real store, on the embedded database. */
const folder = new DataFolder();
const site = new SiteFile();
const environment = {
  DATA_DIR: folder.path,
  CDS_SITE_SETTINGS: site.write({ rules: { hypocalcaemia: { status: 'shadow', ...SIGNED } } }),
};
const DAY_MS = 86_400_000;
let today = Date.parse('2026-11-20T12:00:00+01:00');
let service: Service;
beforeAll(async () => {
  const now = () => today;
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment });
  const { store } = await createParts('.', config, { now });
  await isWritten(store);
  service = await aService({ store, now }, environment);
});
afterAll(async () => {
  await service.stop();
  site.discard();
  folder.discard();
});

const SECRETS = [
  'example-low-calcium',
  'example-glucocorticoid',
  'visit-1',
  'draft-denosumab',
  'Practitioner',
];
const withEncounter = (request: AnyRequest): AnyRequest => {
  Object.assign(request.context, { encounterId: 'visit-1' });
  return request;
};

/** Its thread may take longer to start than hooks wait: then rows wait in the spool. */
async function isWritten(store: Store): Promise<void> {
  while (store.state() !== 'ok' || store.figures().waiting > 0) await setTimeout(50);
}

async function cardOf(rule: string, request: AnyRequest): Promise<string> {
  const { cards = [] } = (await service.ask(request)).body;
  const card = cards.find(({ extension }) =>
    extension?.['org.denosumab-cds'].rules.some(({ id }) => id === rule),
  );
  if (!card) throw new Error(`no card of ${rule}`);
  return card.uuid;
}

const told = (...feedback: object[]) =>
  service.post('/cds-services/denosumab-order-sign/feedback', { feedback });

async function countedOf(rule: string, query = ''): Promise<RuleStatistics | undefined> {
  const { body } = await service.get(`/api/quality/alerts${query}`);
  return (body as unknown as AlertStatistics).rules.find(({ id }) => id === rule);
}

const outcomeTimestamp = '2026-11-20T12:05:00+01:00';
const RULE = 'glucocorticoid-risk';

describe('what was answered and told is counted', () => {
  beforeAll(async () => {
    const signed = () => withEncounter(anExample('glucocorticoid'));
    // five cards: three when signed, one while written, and the day after one more when signed
    const [first, second, third] = [
      await cardOf(RULE, signed()),
      await cardOf(RULE, signed()),
      await cardOf(RULE, signed()),
    ];
    await cardOf(RULE, aSelection('glucocorticoid'));
    await told({ card: first, outcome: 'accepted', acceptedSuggestions: [{ id: 's' }], outcomeTimestamp });
    const reason = {
      reason: { system: 'https://ehr.example.org', code: 'treated' },
      userComment: 'Mrs Example',
    };
    const overridden = { card: second, outcome: 'overridden', outcomeTimestamp, overrideReason: reason };
    await told(overridden, overridden);
    await told(overridden);
    await told({ card: third, outcome: 'overridden', outcomeTimestamp });
    await told({ card: 'a card of nobody', outcome: 'overridden', outcomeTimestamp });
    // low calcium is in shadow: judged when signed and when dispatched, on no card
    await service.sign(anExample('low-calcium'));
    await service.ask(aDispatch('low-calcium'));
    // without the record of medicines nobody can tell of glucocorticoids
    const unreadable = anExample('all-in-order');
    Reflect.deleteProperty(unreadable.prefetch, 'medicationRequests');
    await service.sign(unreadable);
    today += DAY_MS;
    await cardOf(RULE, signed());
    await isWritten(service.parts.store);
  });

  it('by rule: five shown, one accepted, two overridden, two ignored', async () => {
    expect(await countedOf(RULE)).toEqual({
      id: RULE,
      shown: 5,
      accepted: 1,
      overridden: 2,
      ignored: 2,
      overrideReasons: [{ code: 'treated', count: 1 }],
      cannotTell: 1,
      shadow: 0,
    });
  });

  it('by hook', async () => {
    expect(await countedOf(RULE, '?hook=order-select')).toMatchObject({ shown: 1, ignored: 1, accepted: 0 });
    expect(await countedOf(RULE, '?hook=order-sign')).toMatchObject({ shown: 4, ignored: 1, accepted: 1 });
  });

  it('by day, the first and the last with them', async () => {
    expect(await countedOf(RULE, '?from=2026-11-20&to=2026-11-20')).toMatchObject({ shown: 4 });
    expect(await countedOf(RULE, '?from=2026-11-21&to=2026-11-21')).toMatchObject({ shown: 1, ignored: 1 });
    expect(await countedOf(RULE, '?from=2026-11-22&to=2026-11-22')).toBeUndefined();
  });

  it('by client: nobody was trusted', async () => {
    expect(await countedOf(RULE, '?client=https://ehr.example.org')).toBeUndefined();
  });

  it('in shadow: not shown', async () => {
    expect(await countedOf('hypocalcaemia')).toMatchObject({ shown: 0, shadow: 2 });
  });

  it('feedback: once each, and one that belongs to no card', async () => {
    const { body } = await service.get('/api/quality/alerts');
    expect(body).toMatchObject({
      from: '2026-10-23',
      to: '2026-11-21',
      feedback: { total: 4, unmatched: 1 },
    });
  });
});

/** What was dispatched stands on the pharmacy's list by its ids: docs/decisions/0015. */
const DISPATCHED = ['example-low-calcium', 'draft-denosumab'];

it('in all that is kept no encounter, user, comment, name or result is to be found, a patient and an order only where dispatched', () => {
  const bytes = folder.bytes();
  const hookInstance = anExample('glucocorticoid').hookInstance;
  expect(bytes.includes(hookInstance)).toBe(true);
  const { context, prefetch } = anExample('glucocorticoid');
  const ids = leavesOf([context, prefetch, anExample('low-calcium').prefetch])
    .filter((leaf) => typeof leaf === 'string')
    .filter((leaf) => leaf.length > 11 || /\d{2}/.test(leaf))
    // the database notes when it was made, which may be the day of a result
    .filter((leaf) => !/^20\d{2}-\d{2}-\d{2}$/.test(leaf));
  expect(ids.length).toBeGreaterThan(50);
  const found = [...SECRETS, 'Mrs Example', ...ids].filter((text) => bytes.includes(text));
  expect(found.filter((text) => !DISPATCHED.includes(text))).toEqual([]);
});
