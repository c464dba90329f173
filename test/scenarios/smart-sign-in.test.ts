import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ACCESS_TOKEN,
  anAuthorizationServer,
  CLIENT_ID,
  PATIENT,
  USER,
  type AuthorizationServer,
} from '../builders/an-authorization-server.js';
import {
  aSmartService,
  launchOf,
  PUBLIC_URL,
  signIn,
  upToCallback,
  type SmartService,
} from '../builders/a-smart-service.js';

let ehr: AuthorizationServer;
let service: SmartService;
beforeAll(async () => {
  ehr = await anAuthorizationServer();
});
beforeEach(async () => {
  ehr.turn({});
  ehr.asked.authorize = [];
  ehr.asked.token = [];
  service = await aSmartService(ehr);
});
afterEach(() => service.stop());
afterAll(() => ehr.stop());

const READ = [
  'AllergyIntolerance',
  'Appointment',
  'Condition',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Procedure',
  'ServiceRequest',
];

describe('launched from the EHR', () => {
  it('a pharmacist is signed in, with the patient and the order of the card', async () => {
    const browser = service.browser();
    const launch = JSON.stringify({ order: 'MedicationRequest/7' });
    const back = await signIn(browser, launchOf(ehr, launch));
    expect([back.status, back.location]).toEqual([303, '/pharmacy']);
    const { session, openOrder } = JSON.parse((await service.me(browser)).text) as Me;
    expect(openOrder).toBe('MedicationRequest/7');
    expect(session).toMatchObject({
      iss: ehr.iss,
      fhirServer: ehr.iss,
      user: USER,
      userName: 'P. Example',
      patientId: PATIENT,
      accessToken: ACCESS_TOKEN,
    });
  });

  it('asks for the code as SMART says, with PKCE, and for no more than is read', async () => {
    await signIn(service.browser(), launchOf(ehr));
    const [asked] = ehr.asked.authorize;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: `${PUBLIC_URL}/pharmacy/callback`,
      aud: ehr.iss,
      launch: 'launch-1',
      code_challenge_method: 'S256',
    });
    expect(asked?.get('scope')?.split(' ').sort()).toEqual(
      [
        ...['openid', 'fhirUser', 'launch', 'patient/Patient.r', 'user/Medication.r'],
        ...READ.map((type) => `patient/${type}.rs`),
      ].sort(),
    );
    // a public client: PKCE alone
    expect(ehr.asked.token[0]?.authorization).toBeUndefined();
  });

  it('the cookie is for this host, no script, no form of another site', async () => {
    const { setCookies } = await signIn(service.browser(), launchOf(ehr));
    const [cookie] = setCookies.filter((one) => one.includes('pharmacy-session='));
    expect(cookie).toMatch(
      /^__Host-pharmacy-session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([
    ['another EHR', { iss: 'https://evil.example/fhir' }],
    ['a slash more', { iss: 'SLASH' }],
    ['capitals', { iss: 'CAPITALS' }],
  ])('%s is refused, and nothing is asked of it', async (_what, { iss }) => {
    const named = { SLASH: `${ehr.iss}/`, CAPITALS: ehr.iss.toUpperCase() }[iss] ?? iss;
    const seen = await service.browser().get(launchOf({ ...ehr, iss: named }));
    expect([seen.status, seen.setCookies]).toEqual([403, []]);
    expect(seen.text).toContain('This EHR is not set up here');
    expect(service.logged()).toContain('"notSignedIn":"unknown-ehr"');
  });

  it.each(['?iss=x', '?launch=x', '', '?iss=a&iss=b&launch=x'])(
    'half a launch (%s) is none',
    async (query) => {
      expect((await service.browser().get(`/pharmacy/launch${query}`)).status).toBe(400);
    },
  );
});

interface Me {
  session: Record<string, unknown> | null;
  openOrder: string | null;
}

describe('coming by themselves', () => {
  it('a pharmacist goes straight to the only EHR, chooses the patient there, and comes back', async () => {
    const browser = service.browser();
    const back = await signIn(browser, '/pharmacy/sign-in?return=/pharmacy/checklists/abc');
    expect(back.location).toBe('/pharmacy/checklists/abc');
    const [asked] = ehr.asked.authorize;
    expect(asked?.get('scope')).toContain('launch/patient');
    expect(asked?.has('launch')).toBe(false);
    expect((await service.me(browser)).status).toBe(200);
  });

  it('chooses among several, in Dutch too', async () => {
    const both = await aSmartService(ehr, {
      ehrs: [{}, { name: 'St. <b>Elders</b>', iss: 'https://other.example.org/fhir' }],
    });
    const page = await both.browser().get('/pharmacy/sign-in?language=nl&return=/pharmacy/x');
    expect([page.status, ehr.asked.authorize.length]).toEqual([200, 0]);
    expect(page.text).toContain('Waar werkt u?');
    expect(page.text).toContain('St. &lt;b>Elders');
    const [, link = ''] = /<a href="(\/pharmacy\/sign-in\?iss[^"]+)">Example Hospital/.exec(page.text) ?? [];
    expect((await signIn(both.browser(), link.replaceAll('&amp;', '&'))).location).toBe('/pharmacy/x');
    expect((await both.browser().get('/pharmacy/sign-in?iss=https://evil.example')).status).toBe(403);
    await both.stop();
  });

  it.each([
    '//evil.example/pharmacy',
    'https://evil.example/pharmacy',
    '/\\evil.example/pharmacy',
    '/quality',
    '/pharmacyevil',
    '/pharmacy/../quality',
    '/pharmacy/callback?code=x',
    '/pharmacy/sign-in',
    'javascript:alert(1)',
  ])('is never sent elsewhere: %s', async (asked) => {
    const begin = `/pharmacy/sign-in?${new URLSearchParams({ return: asked }).toString()}`;
    expect((await signIn(service.browser(), begin)).location).toBe('/pharmacy');
  });
});

describe('an answer that does not hold signs nobody in', () => {
  it.each<[string, Parameters<AuthorizationServer['turn']>[0], number, string]>([
    ['another server answers', { answer: { iss: 'https://evil.example' } }, 400, 'wrong-response'],
    ['two states', { answer: { state: 'another' } }, 400, 'not-begun'],
    ['no state', { answer: { state: undefined } }, 400, 'not-begun'],
    ['the user said no', { answer: { code: undefined, error: 'access_denied' } }, 403, 'refused-by-ehr'],
    ['no code', { answer: { code: undefined } }, 502, 'token-refused'],
    ['an unknown code', { answer: { code: 'made-up' } }, 502, 'token-refused'],
    ['no token', { tokenStatus: 400 }, 502, 'token-refused'],
    ['the token endpoint redirects', { tokenStatus: 307 }, 502, 'token-refused'],
    ['the token endpoint fails', { tokenStatus: 500 }, 502, 'token-refused'],
    ['a token of another kind', { token: { token_type: 'mac' } }, 502, 'wrong-identity'],
    ['an empty token', { token: { access_token: '' } }, 502, 'wrong-identity'],
    ['no id_token', { token: { id_token: undefined } }, 502, 'wrong-identity'],
    ['another nonce', { idToken: { nonce: 'another' } }, 502, 'wrong-identity'],
    ['no nonce', { idToken: { nonce: undefined } }, 502, 'wrong-identity'],
    ['another audience', { idToken: { aud: 'another-app' } }, 502, 'wrong-identity'],
    ['another issuer', { idToken: { iss: 'https://evil.example' } }, 502, 'wrong-identity'],
    ['an id_token that has expired', { idToken: { exp: 1000 } }, 502, 'wrong-identity'],
    ['an id_token without end', { idToken: { exp: undefined } }, 502, 'wrong-identity'],
    ['an id_token signed with another key', { foreignKey: true }, 502, 'wrong-identity'],
  ])('%s', async (_what, knobs, status, code) => {
    ehr.turn(knobs);
    const browser = service.browser();
    const seen = await signIn(browser, launchOf(ehr));
    expect(service.logged()).toContain(`"notSignedIn":"${code}"`);
    expect(seen.status).toBe(status);
    expect(seen.text).toContain('You are not signed in');
    expect((await service.me(browser)).status).toBe(303);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no S256', { code_challenge_methods_supported: ['plain'] }],
    ['nothing of PKCE', { code_challenge_methods_supported: undefined }],
    ['no issuer', { issuer: undefined }],
    ['no keys', { jwks_uri: undefined }],
    ['a token endpoint at another host', { token_endpoint: 'https://evil.example/token' }],
    ['keys at another port', { jwks_uri: 'http://127.0.0.1:1/jwks' }],
    ['users sent to another host', { authorization_endpoint: 'https://evil.example/authorize' }],
  ])('the EHR says %s: nobody is sent there', async (_what, configuration) => {
    ehr.turn({ configuration });
    const seen = await service.browser().get(launchOf(ehr));
    expect([seen.status, seen.location]).toEqual([502, null]);
    expect(service.logged()).toContain('"notSignedIn":"wrong-configuration"');
  });

  it('an EHR that does not answer', async () => {
    ehr.turn({ configurationStatus: 503 });
    expect((await service.browser().get(launchOf(ehr))).status).toBe(502);
    expect(service.logged()).toContain('"notSignedIn":"ehr-unavailable"');
  });

  it('the same answer again, or in another browser, or late', async () => {
    let nowMs = Date.now();
    const timed = await aSmartService(ehr, { parts: { now: () => nowMs } });
    const [mine, other] = [timed.browser(), timed.browser()];
    const callback = await upToCallback(mine, launchOf(ehr));
    const before = new Map(mine.cookies);
    expect((await other.get(callback)).status).toBe(400);
    expect((await mine.get(callback)).status).toBe(303);
    expect((await mine.get(callback)).status).toBe(400);
    // even with the cookie that was taken back
    expect((await timed.browser(before).get(callback)).status).toBe(400);
    const late = await upToCallback(mine, launchOf(ehr));
    nowMs += 10 * 60_000;
    expect((await mine.get(late)).status).toBe(400);
    expect(ehr.asked.token).toHaveLength(1);
    await timed.stop();
  });

  it('the code is worth nothing without the verifier of the same sign-in', async () => {
    const browser = service.browser();
    const [one, two] = [
      await upToCallback(browser, launchOf(ehr)),
      await upToCallback(browser, launchOf(ehr)),
    ];
    const mixed = new URL(one);
    mixed.searchParams.set('code', new URL(two).searchParams.get('code') ?? '');
    expect((await browser.get(mixed.href)).status).toBe(502);
  });
});

describe('two tabs', () => {
  it('may sign in at once; the browser has the session of the last', async () => {
    const browser = service.browser();
    const [one, two] = [
      await upToCallback(browser, launchOf(ehr)),
      await upToCallback(browser, launchOf(ehr)),
    ];
    expect((await browser.get(two)).status).toBe(303);
    const first = new Map(browser.cookies);
    ehr.turn({ token: { patient: 'another-patient' } });
    expect((await browser.get(one)).status).toBe(303);
    const { session } = JSON.parse((await service.me(browser)).text) as Me;
    expect(session?.patientId).toBe('another-patient');
    // the earlier session is over, not only forgotten
    expect((await service.me(service.browser(first))).status).toBe(303);
  });
});
