import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTrust } from '../../services/http/trust/create-trust.js';
import { createLog } from '../../services/platform/log.js';
import { aService, type Service } from '../builders/a-service.js';
import { RememberingStore } from '../builders/remembering-store.js';

const ADMIN_TOKEN = 'a-token-of-the-administrator';
const ADDRESS = '/api/quality/alerts';

/** Shortly after midnight of the 22nd where the hospital is, still the 21st in Greenwich. */
const NOW = Date.parse('2026-11-22T00:30:00+01:00');

const store = new RememberingStore();
/** Trust is on, and trusts nobody: statistics are not for clients. */
const trust = createTrust({
  clients: [],
  production: false,
  publicUrl: '',
  isFirstUse: () => Promise.resolve(true),
  getText: () => Promise.reject(new Error('nobody is asked')),
  now: () => NOW,
  log: createLog('silent'),
});

let open: Service;
let trusting: Service;
let tokenless: Service;
beforeAll(async () => {
  open = await aService({ store, now: () => NOW }, { ADMIN_TOKEN });
  trusting = await aService({ store, trust }, { ADMIN_TOKEN });
  tokenless = await aService({ store, trust });
});
afterAll(() => Promise.all([open.stop(), trusting.stop(), tokenless.stop()]));

describe('without trust in clients the statistics are open', () => {
  it('of the last 30 days as the hospital counts them', async () => {
    const { status, headers, body } = await open.get(ADDRESS);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      from: '2026-10-24',
      to: '2026-11-22',
      rules: [],
      feedback: { total: 0, unmatched: 0 },
    });
  });

  it('of what is asked for', async () => {
    await open.get(`${ADDRESS}?from=2026-01-01&to=2026-01-31&hook=order-sign&client=https://ehr.example.org`);
    expect(store.asked.at(-1)).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
      hook: 'order-sign',
      client: 'https://ehr.example.org',
    });
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-01-01&from=2026-02-01', 'from'],
    ['hook=order-review', 'hook'],
    ['form=2026-01-01', 'form'],
  ])('and %s is refused by its name', async (query, parameter) => {
    const { status, body } = await open.get(`${ADDRESS}?${query}`);
    expect(status).toBe(400);
    expect(body.resourceType).toBe('OperationOutcome');
    expect(body.issue?.[0]?.expression).toEqual([parameter]);
  });

  it('and only to be read', async () => {
    const answer = await open.post(ADDRESS, {});
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('with trust they are the administrator’s', () => {
  it.each([`Bearer ${ADMIN_TOKEN}`, `bearer ${ADMIN_TOKEN}`])(
    'who sends the token: %s',
    async (authorization) => {
      expect((await trusting.get(ADDRESS, { headers: { authorization } })).status).toBe(200);
    },
  );

  it.each([
    ['no token', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['another', { authorization: `Bearer ${ADMIN_TOKEN.replace('a', 'b')}` }],
    ['the beginning', { authorization: `Bearer ${ADMIN_TOKEN.slice(0, -1)}` }],
    ['more than it', { authorization: `Bearer ${ADMIN_TOKEN}s` }],
    ['it by another scheme', { authorization: `Basic ${ADMIN_TOKEN}` }],
    ['it without a scheme', { authorization: ADMIN_TOKEN }],
    ['it in the address', {}, `?access_token=${ADMIN_TOKEN}`],
    ['a wrong parameter and no token', {}, '?from=x'],
  ])('not who sends %s', async (_what, headers, query = '') => {
    const before = store.asked.length;
    const answer = await trusting.get(ADDRESS + query, { headers });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(answer.body.issue?.[0]).not.toHaveProperty('expression');
    expect(answer.text).not.toContain('oken');
    expect(store.asked).toHaveLength(before);
  });

  it('and nobody’s when no token is set', async () => {
    for (const authorization of ['Bearer null', 'Bearer ', 'Bearer undefined'])
      expect((await tokenless.get(ADDRESS, { headers: { authorization } })).status).toBe(401);
  });

  it('and the token is in no log', async () => {
    await trusting.get(ADDRESS, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } });
    expect(trusting.logged()).not.toContain(ADMIN_TOKEN);
  });
});
