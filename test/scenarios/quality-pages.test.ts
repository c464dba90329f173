import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertStatistics, WeekStatistics } from '../../services/store/alert-statistics.js';
import type { Day } from '../../services/facts/calendar.js';
import { anAuditFolder } from '../builders/an-audit-folder.js';
import { aService, type Service } from '../builders/a-service.js';
import { RememberingStore } from '../builders/remembering-store.js';
import { trustInNobody } from '../builders/trust-in-nobody.js';

const ADMIN_TOKEN = 'a-token-of-the-administrator';
const NOW = Date.parse('2026-11-22T12:00:00Z');

class CountingStore extends RememberingStore {
  private readonly counts = { id: 'hypocalcaemia', shown: 7, accepted: 3, overridden: 3, ignored: 1 };

  override alertStatistics({ from, to }: { from: Day; to: Day }): Promise<AlertStatistics> {
    const overrideReasons = [
      { code: 'corrected-and-rechecked', count: 1 },
      { code: '<script>', count: 1 },
    ];
    const rule = { ...this.counts, overrideReasons, cannotTell: 11, shadow: 13 };
    return Promise.resolve({ from, to, rules: [rule], feedback: { total: 8, unmatched: 2 } });
  }

  override alertWeeks(): Promise<readonly WeekStatistics[]> {
    return Promise.resolve([{ ...this.counts, week: '2026-11-16' as Day, cannotTell: 11, shadow: 13 }]);
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'quality-'));
const audits = anAuditFolder(join(dataDir, 'audits'));
const empty = mkdtempSync(join(tmpdir(), 'quality-'));
const started: Service[] = [];

async function start(
  store = new RememberingStore(),
  environment: Record<string, string> = {},
  trust = false,
) {
  const other = { store, now: () => NOW, ...(trust ? { trust: trustInNobody() } : {}) };
  const service = await aService(other, { DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...environment });
  started.push(service);
  return service;
}

let open: Service;
beforeAll(async () => {
  open = await start(new CountingStore());
});
afterAll(async () => {
  await Promise.all(started.map((one) => one.stop()));
});

const dutch = { headers: { 'accept-language': 'nl' } };

describe('/quality lists the audits that were run', () => {
  it('with period, reporter, patients, doses, scores and files', async () => {
    const { status, text, headers } = await open.get('/quality');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(text).toContain('1 January 2026 – 31 December 2026');
    expect(text).toContain('St Example &lt;b>Hospital');
    expect(text).toContain('Calcium before the dose');
    expect(text).toContain('50.0%');
    expect(text).toContain('2 of 4');
    expect(text).toContain('9.5% – 90.5%');
    expect(text).toContain('href="/quality/audits/2026-all/report.html"');
    expect(text).toContain('3 lines could not be read');
    expect(text).not.toMatch(/style=|<script/);
  });

  it('in Dutch too', async () => {
    const { text } = await open.get('/quality', dutch);
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('1 januari 2026 – 31 december 2026');
    expect(text).toContain('50,0%');
  });

  it('says which are not finished, failed, or broken, and shows no file of them', async () => {
    audits.unfinished('2026-q1');
    audits.empty('2026-q2');
    audits.broken('2026-q3');
    const { text } = await open.get('/quality');
    for (const said of ['Not finished', 'No results', 'Not readable']) expect(text).toContain(said);
    for (const name of ['2026-q1', '2026-q2', '2026-q3'])
      expect((await open.get(`/quality/audits/${name}/run.json`)).status).toBe(404);
  });

  it('warns where patients are named, and where it is not known', async () => {
    audits.done('named', { withPatients: true });
    audits.done('old', { withPatients: null });
    const { text } = await open.get('/quality');
    expect(text).toContain('The report names patients');
    expect(text).toContain('the report may name patients');
    expect(text).toContain('not to be shared');
  });

  it('tells how to begin when there is none', async () => {
    const service = await start(new RememberingStore(), { DATA_DIR: empty });
    const { text } = await service.get('/quality');
    expect(text).toContain('No audit yet');
    expect(text).toContain(`--out ${join(empty, 'audits')}/2026-q3`);
  });
});

describe('files of an audit', () => {
  it('the report is shown with its own style and nothing else', async () => {
    const { status, headers } = await open.get('/quality/audits/2026-all/report.html');
    const policy = headers.get('content-security-policy');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    // of p{}, the style of the file
    expect(policy).toContain(
      `default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; base-uri 'none'`,
    );
    expect(policy).not.toContain('unsafe');
    expect(headers.get('content-disposition')).toBeNull();
  });

  it.each(['doses.csv', 'run.json', 'measure-reports.json', 'individual.ndjson'])(
    '%s is taken, not shown',
    async (file) => {
      const { status, headers } = await open.get(`/quality/audits/2026-all/${file}`);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(headers.get('content-disposition')).toBe(`attachment; filename=2026-all-${file}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    '2026-all/secret.txt',
    '2026-all/.audit-work',
    '2026-all/..%2F..%2Ftrail.key',
    '..%2F2026-all/run.json',
    '..%2f..%2f/run.json',
    '%2e%2e/run.json',
    '.hidden/run.json',
    'linked/run.json',
    '2026-all/linked.json',
    'no%00thing/run.json',
    `${'a'.repeat(33)}/run.json`,
    'nothing/run.json',
  ])('%s leads nowhere', async (path) => {
    const { status } = await open.get(`/quality/audits/${path}`);
    expect(status).toBe(404);
  });

  it('a file that is a link is not given out', async () => {
    audits.withLinkedFile('swapped');
    expect((await open.get('/quality/audits/swapped/run.json')).status).toBe(404);
  });
});

describe('/quality/alerts', () => {
  it('shows what was counted, by rule, by week, and why it was overridden', async () => {
    const { status, text } = await open.get('/quality/alerts?from=2026-11-01&to=2026-11-22&hook=&client=');
    expect(status).toBe(200);
    expect(text).toContain('Low calcium');
    expect(text).toContain('value="2026-11-01"');
    // weeks from 26 October to 16 November, the empty ones too
    expect(text.match(/<th scope="row">\d+ (October|November) 2026/g)).toHaveLength(4);
    expect(text).toContain('&lt;script>');
    expect(text).toContain('no reason given');
    expect(text).not.toMatch(/style=|<script/);
  });

  it('of the last 30 days, in Dutch', async () => {
    const { text } = await open.get('/quality/alerts?language=nl');
    expect(text).toContain('Laag calcium');
    expect(text).toContain('value="2026-10-24"');
  });

  it.each([
    ['from=yesterday', 'From'],
    ['from=2026-12-01&to=2026-11-01', 'From, To and including'],
    ['hook=order-review', 'Hook'],
    ['from=2026-01-01&from=2026-02-01', 'From'],
    ['colour=red', 'colour'],
    ['client=%22%3E%3Cscript%3E&from=x', 'From'],
  ])('says what it cannot count by: %s', async (query, field) => {
    const { status, text } = await open.get(`/quality/alerts?${query}`);
    expect(status).toBe(400);
    expect(text).toContain(`look at ${field}.`);
    expect(text).not.toContain('<script');
  });

  it('says what to expect when nothing was counted', async () => {
    const service = await start();
    expect((await service.get('/quality/alerts')).text).toContain('Nothing was counted in this period');
    expect((await service.get('/quality/alerts', dutch)).text).toContain('In deze periode is niets geteld');
  });

  it('answers 503 when the store fails', async () => {
    const store = new RememberingStore();
    store.alertWeeks = () => Promise.reject(new Error('patient 1'));
    const { status } = await (await start(store)).get('/quality/alerts');
    expect(status).toBe(503);
  });
});

describe('with trust the pages are the administrator’s', () => {
  let service: Service;
  beforeAll(async () => {
    service = await start(new CountingStore(), { ADMIN_TOKEN }, true);
  });

  const from = { headers: { 'sec-fetch-site': 'same-origin' } };
  const asForm = (token: string, to = '') => ({
    method: 'POST',
    redirect: 'manual' as const,
    headers: { ...from.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, to }).toString(),
  });
  const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  it.each([
    ['/quality', '%2Fquality'],
    ['/quality/alerts?from=2026-11-01', '%2Fquality%2Falerts%3Ffrom%3D2026-11-01'],
    ['/quality/audits/2026-all/doses.csv', '%2Fquality%2Faudits%2F2026-all%2Fdoses.csv'],
  ])('%s leads to the form', async (page, to) => {
    const { status, headers } = await service.get(page, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, `/quality/sign-in?to=${to}`]);
  });

  it('who gives the token gets a cookie that opens them, and that is not the token', async () => {
    const { status, headers } = await service.get(
      '/quality/sign-in',
      asForm(ADMIN_TOKEN, '/quality/alerts?hook=order-sign'),
    );
    expect([status, headers.get('location')]).toEqual([303, '/quality/alerts?hook=order-sign']);
    const given = headers.get('set-cookie') ?? '';
    expect(given).toMatch(/Path=\/quality; .*HttpOnly; SameSite=Strict/);
    expect(given).not.toContain('Secure');
    expect(given).not.toContain(ADMIN_TOKEN);
    const cookie = cookieOf(headers);
    const page = await service.get('/quality', { headers: { cookie }, redirect: 'manual' });
    expect([page.status, page.text.includes('Sign out')]).toEqual([200, true]);
    const file = await service.get('/quality/audits/2026-all/doses.csv', { headers: { cookie } });
    expect(file.status).toBe(200);
  });

  it('the cookie is for https where https is spoken', async () => {
    const secure = await start(
      new RememberingStore(),
      { ADMIN_TOKEN, PUBLIC_URL: 'https://cds.example.org' },
      true,
    );
    const { headers } = await secure.get('/quality/sign-in', asForm(ADMIN_TOKEN));
    expect(headers.get('set-cookie')).toContain('Secure');
  });

  it('a cookie is worth nothing after eight hours, with another token, or changed', async () => {
    const cookie = cookieOf((await service.get('/quality/sign-in', asForm(ADMIN_TOKEN))).headers);
    const opened = async (other: Service, sent: string) =>
      (await other.get('/quality', { headers: { cookie: sent }, redirect: 'manual' })).status === 200;
    const other = await start(new RememberingStore(), { ADMIN_TOKEN: `${ADMIN_TOKEN}2` }, true);
    const later = await aService(
      { store: new RememberingStore(), now: () => NOW + 8 * 3_600_000 + 1000, trust: trustInNobody() },
      { ADMIN_TOKEN, DATA_DIR: dataDir },
    );
    started.push(later);
    expect(await opened(service, cookie)).toBe(true);
    expect(await opened(other, cookie)).toBe(false);
    expect(await opened(later, cookie)).toBe(false);
    expect(await opened(service, `${cookie}A`)).toBe(false);
    // alg none
    const [head = ''] = cookie.split('=');
    const unsigned = `${head}=eyJhbGciOiJub25lIn0.${cookie.split('.')[1] ?? ''}.`;
    expect(await opened(service, unsigned)).toBe(false);
  });

  it.each(['https://evil.example', '//evil.example/quality', '/\\evil.example', '/quality/sign-out', 'x'])(
    'goes to no other place than its pages: %s',
    async (to) => {
      const { headers } = await service.get('/quality/sign-in', asForm(ADMIN_TOKEN, to));
      expect(headers.get('location')).toBe('/quality');
    },
  );

  it('a wrong token is told, and after ten of them nobody is heard for a minute', async () => {
    const guessed = await start(new RememberingStore(), { ADMIN_TOKEN }, true);
    const first = await guessed.get('/quality/sign-in', asForm('wrong'));
    expect([first.status, first.headers.get('set-cookie')]).toEqual([401, null]);
    expect(first.text).toContain('not the administrator’s token');
    for (let time = 1; time < 10; time += 1) await guessed.get('/quality/sign-in', asForm('wrong'));
    const late = await guessed.get('/quality/sign-in', asForm(ADMIN_TOKEN));
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '60']);
    expect(late.text).toContain('Too many attempts');
    expect(guessed.logged()).not.toContain(ADMIN_TOKEN);
  });

  it('a form of another site is refused', async () => {
    const form = { ...asForm(ADMIN_TOKEN), headers: { 'sec-fetch-site': 'cross-site' } };
    for (const page of ['/quality/sign-in', '/quality/sign-out'])
      expect((await service.get(page, form)).status).toBe(403);
  });

  it('signing out takes the cookie away', async () => {
    const { status, headers } = await service.get('/quality/sign-out', asForm(''));
    expect(status).toBe(303);
    expect(headers.get('set-cookie')).toMatch(/^quality-session=; Path=\/quality; Expires=Thu, 01 Jan 1970/);
  });

  it('a bearer opens them too', async () => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
    expect((await service.get('/quality', { headers, redirect: 'manual' })).status).toBe(200);
  });

  it('and nobody’s without a token that is set', async () => {
    const tokenless = await start(new RememberingStore(), {}, true);
    expect((await tokenless.get('/quality/sign-in')).text).toContain('Nobody can sign in');
    expect((await tokenless.get('/quality/sign-in', asForm('null'))).status).toBe(401);
    expect((await tokenless.get('/quality', { redirect: 'manual' })).status).toBe(303);
  });
});

describe('/fhir/MeasureReport', () => {
  const ids = async (query: string, service = open, headers = {}) => {
    const { status, text } = await service.get(`/fhir/MeasureReport${query}`, { headers });
    const bundle = JSON.parse(text) as { total: number; entry?: { resource: { id: string } }[] };
    return [status, ...(bundle.entry ?? []).map(({ resource }) => resource.id)];
  };
  const ALL = '2026-all.calcium-before-dose';

  it.each([
    [`?_id=${ALL}`, [200, ALL]],
    [`?_id=${ALL}&measure=calcium-before-dose`, [200, ALL]],
    [`?_id=${ALL}&measure=Measure/calcium-before-dose`, [200, ALL]],
    [`?_id=${ALL}&measure=https://denosumab-cds.org/fhir/Measure/calcium-before-dose|1.0.0`, [200, ALL]],
    [`?_id=${ALL}&measure=due-dose`, [200]],
    [`?_id=${ALL}&period=2026`, [200, ALL]],
    [`?_id=${ALL}&period=2026-01`, [200]],
    [`?_id=${ALL}&period=ge2026-12-31`, [200, ALL]],
    [`?_id=${ALL}&period=ge2027`, [200]],
    [`?_id=${ALL}&period=le2026-01-01`, [200, ALL]],
    [`?_id=${ALL}&period=lt2026-01-01`, [200]],
    [`?_id=${ALL}&period=ge2026&period=le2026`, [200, ALL]],
    ['?period=soon', [400]],
  ])('finds %s', async (query, found) => {
    expect(await ids(query)).toEqual(found);
  });

  it('gives one, and no other', async () => {
    const { status, body, headers } = await open.get(`/fhir/MeasureReport/${ALL}`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ resourceType: 'MeasureReport', id: ALL, type: 'summary' });
    expect((await open.get('/fhir/MeasureReport/nothing')).status).toBe(404);
  });

  it('with trust only to the administrator, and never to the page of another site', async () => {
    const service = await start(new RememberingStore(), { ADMIN_TOKEN }, true);
    expect(await ids('', service)).toEqual([401]);
    expect(await ids(`?_id=${ALL}`, service, { authorization: `Bearer ${ADMIN_TOKEN}` })).toEqual([200, ALL]);
    expect(await ids('', open, { 'sec-fetch-site': 'cross-site' })).toEqual([403]);
  });
});
