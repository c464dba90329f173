import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, jwtVerify } from 'jose';
import type { Browser } from '../builders/a-cookie-jar.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { aDispatch } from '../builders/a-hook-request.js';
import { aStore } from '../builders/a-store.js';
import {
  ACCESS_TOKEN,
  anAuthorizationServer,
  PATIENT,
  type AuthorizationServer,
} from '../builders/an-authorization-server.js';
import {
  aSmartService,
  launchOf,
  PUBLIC_URL,
  signIn,
  type SmartService,
} from '../builders/a-smart-service.js';

const MINUTE_MS = 60_000;
const COOKIE = '__Host-pharmacy-session';

let ehr: AuthorizationServer;
let service: SmartService;
let nowMs = Date.now();
beforeAll(async () => {
  ehr = await anAuthorizationServer();
  service = await aSmartService(ehr, { parts: { now: () => nowMs } });
});
afterAll(async () => {
  await service.stop();
  await ehr.stop();
});

async function signedIn(at = service): Promise<Browser> {
  const browser = at.browser();
  await signIn(browser, launchOf(ehr));
  return browser;
}

const statusOf = async (browser: Browser, at = service) => (await at.me(browser)).status;

describe('a session', () => {
  it('is needed: a page sends to sign in, and back; a program is refused', async () => {
    const stranger = service.browser();
    const page = await service.me(stranger, '/pharmacy/checklists/abc');
    expect([page.status, page.location]).toEqual([
      303,
      '/pharmacy/sign-in?return=%2Fpharmacy%2Fchecklists%2Fabc',
    ]);
    const api = await service.me(stranger, '/api/pharmacy/me');
    expect([api.status, api.text]).toEqual([401, '{"code":"not-trusted"}']);
    expect((await service.me(await signedIn(), '/api/pharmacy/me')).status).toBe(200);
  });

  it.each([
    ['an hour', 3600, 60],
    ['five minutes', 300, 5],
    ['nobody knows how long: a quarter of an hour', undefined, 15],
    ['a year: half a day', 365 * 86_400, 12 * 60],
  ])('ends with its token, which lasts %s', async (_how, expires_in, minutes) => {
    ehr.turn({ token: { expires_in }, now: () => nowMs });
    const browser = await signedIn();
    nowMs += minutes * MINUTE_MS - 1;
    expect(await statusOf(browser)).toBe(200);
    nowMs += 1;
    expect(await statusOf(browser)).toBe(303);
    ehr.turn({ now: () => nowMs });
  });

  it('ends when the user signs out, for whoever has the cookie', async () => {
    const browser = await signedIn();
    const thief = service.browser(new Map(browser.cookies));
    const page = await browser.post('/pharmacy/sign-out');
    expect([page.status, browser.cookies.has(COOKIE)]).toEqual([200, false]);
    expect(page.text).toContain('Signed out');
    expect(await statusOf(thief)).toBe(303);
  });

  it("does not end by another site's form, or by a link", async () => {
    const browser = await signedIn();
    const form = await browser.post('/pharmacy/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
    expect([form.status, (await browser.get('/pharmacy/sign-out')).status]).toEqual([403, 405]);
    expect(await statusOf(browser)).toBe(200);
  });

  it.each([
    ['changed', (value: string) => `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`],
    ['cut', (value: string) => value.slice(1)],
    ['longer', (value: string) => `${value}A`],
    ['empty', () => ''],
    ['made up', () => 'A'.repeat(43)],
  ])('is not opened by a cookie that is %s', async (_how, change) => {
    const browser = await signedIn();
    browser.cookies.set(COOKIE, change(browser.cookies.get(COOKIE) ?? ''));
    expect(await statusOf(browser)).toBe(303);
  });

  it('is not opened by the cookie of a sign-in that waits', async () => {
    const browser = service.browser();
    await browser.get(launchOf(ehr));
    const [waiting = ''] = browser.cookies.values();
    browser.cookies.set(COOKIE, waiting);
    expect(await statusOf(browser)).toBe(303);
  });
});

describe('a form that is sent when the session has ended', () => {
  it('comes back with all that was typed, to be sent again', async () => {
    const typed = { reason: 'Calcium 1,95 <b>& "laag"</b>\nmorgen bellen', decision: 'hold' };
    const { status, text } = await service.send(service.browser(), typed);
    expect(status).toBe(401);
    expect(text).toContain('<form method="post" action="/pharmacy/checklists/abc?x=1">');
    expect(text).toContain(
      'name="reason" value="Calcium 1,95 &lt;b>&amp; &quot;laag&quot;&lt;/b>\nmorgen bellen"',
    );
    expect(text).toContain('name="decision" value="hold"');
    expect(text).toMatch(/<a href="\/pharmacy\/sign-in\?return=%2Fpharmacy" target="_blank" rel="noopener">/);
    expect((await service.send(await signedIn(), typed)).status).toBe(200);
  });
});

describe('trust', () => {
  it('off: all is open, signed in or not', async () => {
    const open = await aSmartService(ehr, { environment: { CDS_CLIENTS: '' } });
    const browser = open.browser();
    expect((await open.me(browser)).text).toBe('{"session":null,"openOrder":null}');
    await signIn(browser, launchOf(ehr));
    expect((await open.me(browser)).text).toContain(PATIENT);
    await open.stop();
  });

  it('on, and no EHR to sign in by: closed', async () => {
    const closed = await aSmartService(ehr, { environment: { SMART_CLIENTS: '' } });
    expect(await statusOf(closed.browser(), closed)).toBe(303);
    const page = await closed.browser().get('/pharmacy/sign-in');
    expect([page.status, page.text.includes('No EHR is set up here yet')]).toEqual([403, true]);
    expect((await closed.browser().get(launchOf(ehr))).status).toBe(403);
    await closed.stop();
  });
});

describe('how the service proves itself to the EHR', () => {
  it('by its secret', async () => {
    const made = await aSmartService(ehr, { ehrs: [{ clientSecret: 'a-secret' }] });
    await signIn(made.browser(), launchOf(ehr));
    const basic = `Basic ${Buffer.from('denosumab-cds:a-secret').toString('base64')}`;
    expect(ehr.asked.token.at(-1)?.authorization).toBe(basic);
    expect(made.logged()).not.toContain('a-secret');
    await made.stop();
  });

  it.each(['ES384', 'RS384'])('by its key, %s, said for the token endpoint', async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const privateKeyJwk = { ...(await exportJWK(privateKey)), kid: 'our-key', alg };
    const made = await aSmartService(ehr, { ehrs: [{ privateKeyJwk }] });
    const browser = await signedIn(made);
    expect(await statusOf(browser, made)).toBe(200);
    const assertion = ehr.asked.token.at(-1)?.body.get('client_assertion') ?? '';
    const { payload, protectedHeader } = await jwtVerify(assertion, publicKey);
    expect(protectedHeader).toMatchObject({ alg, kid: 'our-key' });
    expect(payload).toMatchObject({
      iss: 'denosumab-cds',
      sub: 'denosumab-cds',
      aud: `http://${ehr.host}/token`,
    });
    await made.stop();
  });
});

describe('two replicas on one database', () => {
  it('know of the same sign-ins and sessions, and nothing of them can be read there', async () => {
    const folder = new DataFolder();
    const settings = { dataDir: folder.path, databaseUrl: null };
    const now = () => Date.now();
    const [one, other] = await Promise.all(
      [1, 2].map(async () => aSmartService(ehr, { parts: { store: await aStore(settings, { now }) } })),
    );
    if (!one || !other) throw new Error('no replicas');
    ehr.turn({});
    const browser = one.browser();
    const sent = await browser.get(launchOf(ehr, 'launch-secret'));
    const back = await browser.get(sent.location ?? '');
    const atOther = other.browser(browser.cookies);
    expect((await atOther.get(back.location ?? '')).status).toBe(303);
    expect(await statusOf(browser, one)).toBe(200);
    expect((await one.browser(new Map(browser.cookies)).get(back.location ?? '')).status).toBe(400);

    const state = new URL(sent.location ?? '').searchParams.get('state') ?? '';
    const secrets = [ACCESS_TOKEN, PATIENT, 'P. Example', 'pharmacist-1', state, ...browser.cookies.values()];
    const metrics = (await one.get('/metrics')).text + (await other.get('/metrics')).text;
    const seen = one.logged() + other.logged() + metrics + folder.bytes().toString('latin1');
    expect(seen).toContain('sealed');
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    // what browsers remember: no address of ours holds more than the EHR put there
    expect(back.location ?? '').not.toMatch(new RegExp([ACCESS_TOKEN, PATIENT].join('|')));
    await one.stop();
    await other.stop();
    folder.discard();
  });
});

describe('the card of a dispatched order', () => {
  it('leads to the launch, and names the order to the EHR only', async () => {
    const open = await aSmartService(ehr, { environment: { CDS_CLIENTS: '' } });
    const [first, ...others] = (await open.ask(aDispatch())).body.cards ?? [];
    expect(first?.links?.filter(({ type }) => type === 'smart')).toEqual([
      {
        label: 'Pharmacy checklist for this order',
        url: `${PUBLIC_URL}/pharmacy/launch`,
        type: 'smart',
        appContext: '{"order":"MedicationRequest/draft-denosumab"}',
      },
    ]);
    expect(others.flatMap(({ links = [] }) => links).filter(({ type }) => type === 'smart')).toEqual([]);
    await open.stop();
  });
});
