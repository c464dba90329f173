import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { ClientList } from '../../../services/http/trust/client-list.js';
import { createTrust } from '../../../services/http/trust/create-trust.js';
import { firstUseInMemory, type IsFirstUse } from '../../../services/http/trust/first-use.js';
import { TokenProblem } from '../../../services/http/trust/token-problem.js';
import { createLog } from '../../../services/platform/log.js';
import { anEhrKey, ISS, PUBLIC_URL, SIGN, type EhrKey } from '../../builders/an-ehr-key.js';

/** 2026-11-22T12:00:00Z */
const NOW_MS = 1_795_348_800_000;
const NOW = NOW_MS / 1000;
let nowMs = NOW_MS;
const now = () => nowMs;

let key: EhrKey;
let rsa: EhrKey;
let stranger: EhrKey;
beforeAll(async () => {
  key = await anEhrKey('key-1', 'ES384', now);
  rsa = await anEhrKey('rsa', 'RS384', now);
  stranger = await anEhrKey('key-1', 'ES384', now);
});

function trustOf(client: object = {}, isFirstUse: IsFirstUse = firstUseInMemory(now)) {
  const entry = { iss: ISS, jwks: { keys: [key.jwk, rsa.jwk] }, ...client };
  const { clients } = ClientList.parse({ clients: [entry] });
  const getText = () => Promise.reject(new Error('no key server here'));
  const log = createLog('silent');
  return createTrust({
    ...{ clients, production: true, publicUrl: PUBLIC_URL, isFirstUse, getText, now, log },
  });
}

/** `trusted`, or why not. */
async function said(bearer: string | undefined, trust = trustOf(), path = SIGN): Promise<string> {
  return trust.clientOf(bearer, path).then(
    ({ iss }) => (iss === ISS ? 'trusted' : iss),
    (error: unknown) => (error instanceof TokenProblem ? error.code : String(error)),
  );
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: ISS, aud: PUBLIC_URL + SIGN, exp: NOW + 300, iat: NOW, jti: 'forged' };

describe('a token that holds', () => {
  it.each<[string, object, object]>([
    ['ES384', {}, {}],
    ['no typ', {}, { typ: undefined }],
    ['another typ', {}, { typ: 'at+jwt' }],
    ['aud in a list', { aud: ['https://other.example.org', PUBLIC_URL + SIGN] }, {}],
    ['aud: a slash at the end', { aud: `${PUBLIC_URL + SIGN}/` }, {}],
    ['aud: all services', { aud: `${PUBLIC_URL}/cds-services` }, {}],
    ['aud: the base', { aud: PUBLIC_URL }, {}],
    ['expired 59 s ago', { exp: NOW - 59 }, {}],
    ['issued in 60 s', { iat: NOW + 60 }, {}],
    ['issued long ago', { iat: NOW - 86_400 }, {}],
    ['valid from 60 s on', { nbf: NOW + 60 }, {}],
    ['claims of 1.0, and unknown ones', { sub: 'client', tenant: 'ward', more: {} }, {}],
    ['a jti of 255 characters', { jti: 'x'.repeat(255) }, {}],
  ])('%s', async (_what, other, header) => {
    expect(await said(await key.bearer({ ...other }, { ...header }))).toBe('trusted');
  });

  it('RS384', async () => {
    expect(await said(await rsa.bearer())).toBe('trusted');
  });

  it('an audience that the client may name', async () => {
    const bearer = await key.bearer({ aud: 'urn:our:cds' });
    expect(await said(bearer, trustOf({ audience: ['urn:our:cds'] }))).toBe('trusted');
  });

  it('the jku of the list', async () => {
    const jku = 'https://ehr.example.org/jwks';
    expect(await said(await key.bearer({}, { jku }), trustOf({ jku }))).toBe('trusted');
  });

  it.each([`${SIGN}/feedback`, '/cds-services', '/cds-services/'])('for %s', async (path) => {
    const aud = PUBLIC_URL + path;
    expect(await said(await key.bearer({ aud }), trustOf(), path)).toBe('trusted');
  });
});

describe('a token that is wrong in one thing', () => {
  it.each<[string, object, object]>([
    ['wrong-header', {}, { kid: undefined }],
    ['wrong-header', {}, { kid: '' }],
    ['wrong-claims', { iss: undefined }, {}],
    ['wrong-claims', { aud: undefined }, {}],
    ['wrong-claims', { exp: undefined }, {}],
    ['wrong-claims', { iat: undefined }, {}],
    ['wrong-claims', { jti: undefined }, {}],
    ['wrong-claims', { jti: '' }, {}],
    ['wrong-claims', { jti: 'x'.repeat(256) }, {}],
    ['wrong-claims', { exp: `${NOW + 300}` }, {}],
    ['wrong-claims', { exp: 1e300 }, {}],
    ['wrong-claims', { aud: [1] }, {}],
    ['unknown-issuer', { iss: 'https://evil.example.org' }, {}],
    ['unknown-issuer', { iss: `${ISS}/` }, {}],
    ['foreign-jku', {}, { jku: 'https://evil.example.org/jwks' }],
    ['wrong-audience', { aud: 'https://other.example.org' }, {}],
    ['wrong-audience', { aud: [] }, {}],
    ['wrong-audience', { aud: '' }, {}],
    ['wrong-audience', { aud: `${PUBLIC_URL}/cds-services/denosumab-patient-view` }, {}],
    ['wrong-audience', { aud: `${PUBLIC_URL + SIGN}/feedback` }, {}],
    ['wrong-audience', { aud: `${PUBLIC_URL}x` }, {}],
    ['wrong-audience', { aud: 'https://cds.example.org' }, {}],
    ['expired', { exp: NOW - 60 }, {}],
    ['not-yet-valid', { iat: NOW + 61 }, {}],
    ['not-yet-valid', { nbf: NOW + 61 }, {}],
    ['unknown-key', {}, { kid: 'key-2' }],
    ['unknown-key', {}, { kid: 'rsa' }],
  ])('%s: %j %j', async (why, other, header) => {
    expect(await said(await key.bearer({ ...other }, { ...header }))).toBe(why);
  });

  it.each([
    ['no-token', undefined],
    ['not-bearer', ''],
    ['not-bearer', 'Bearer'],
    ['not-bearer', 'Bearer x'],
    ['not-bearer', 'Bearer a.b'],
    ['not-bearer', 'Bearer a.b.c.d.e'],
    ['not-bearer', 'Basic dXNlcjpwdw=='],
    ['wrong-header', 'Bearer a.b.c'],
  ])('%s: %s', async (why, authorization) => {
    expect(await said(authorization)).toBe(why);
  });

  it('wrong-signature: signed by another under the same kid', async () => {
    expect(await said(await stranger.bearer())).toBe('wrong-signature');
  });

  it('wrong-signature: another payload under a good signature', async () => {
    const [header, , signature] = (await key.bearer()).split('.');
    expect(await said([header, part(claims), signature].join('.'))).toBe('wrong-signature');
  });

  it('wrong-algorithm: none, however it is written', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      const bearer = `Bearer ${part({ alg, kid: 'key-1' })}.${part(claims)}.`;
      expect(await said(bearer)).toBe('wrong-algorithm');
    }
  });

  it.each(['HS256', 'HS384', 'HS512'])(
    'wrong-algorithm: %s with the public key as its secret',
    async (alg) => {
      const signed = `${part({ alg, kid: 'rsa' })}.${part(claims)}`;
      const hash = `sha${alg.slice(2)}`;
      const mac = createHmac(hash, JSON.stringify(rsa.jwk)).update(signed).digest('base64url');
      expect(await said(`Bearer ${signed}.${mac}`)).toBe('wrong-algorithm');
    },
  );

  it('wrong-algorithm: RS256, unless the client may', async () => {
    const weak = await anEhrKey('weak', 'RS256', now);
    const jwks = { keys: [weak.jwk] };
    expect(await said(await weak.bearer(), trustOf({ jwks }))).toBe('wrong-algorithm');
    const allowed = trustOf({ jwks, algorithms: ['RS256'] });
    expect(await said(await weak.bearer(), allowed)).toBe('trusted');
    expect(await said(await key.bearer(), allowed)).toBe('wrong-algorithm');
  });

  it('unknown-key: an algorithm that the key is not for', async () => {
    const sealed = trustOf({ jwks: { keys: [{ ...key.jwk, use: 'enc' }] } });
    expect(await said(await key.bearer(), sealed)).toBe('unknown-key');
    const other = trustOf({ jwks: { keys: [{ ...key.jwk, alg: 'ES256' }] } });
    expect(await said(await key.bearer(), other)).toBe('unknown-key');
  });

  it('any one character changed is refused', async () => {
    const bearer = await key.bearer();
    const trust = trustOf({}, () => Promise.resolve(true));
    expect(await said(bearer, trust)).toBe('trusted');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bearer.length - 8),
        fc.constantFrom('A', 'q', '7', '_', '-'),
        async (at, put) => {
          const place = at + 7;
          fc.pre(bearer[place] !== put && bearer[place] !== '.');
          // of a part's last character some bits may stand for nothing: base64url of 96 bytes has none left over
          const changed = bearer.slice(0, place) + put + bearer.slice(place + 1);
          expect(await said(changed, trust)).not.toBe('trusted');
        },
      ),
    );
  });

  it('whatever is sent, the answer is one of the list', async () => {
    const trust = trustOf();
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.json(), fc.json(), async (word, header, payload) => {
        const encoded = [header, payload].map((text) => Buffer.from(text).toString('base64url'));
        expect(await said(word, trust)).toMatch(/^(no-token|not-bearer|wrong-header)$/);
        expect(await said(`Bearer ${encoded.join('.')}.x`, trust)).toMatch(/^wrong-(header|claims)$/);
      }),
    );
  });
});

describe('the same token again', () => {
  it('is refused as long as it could be accepted, then as expired', async () => {
    const trust = trustOf();
    const bearer = await key.bearer();
    expect(await said(bearer, trust)).toBe('trusted');
    expect(await said(bearer, trust)).toBe('replayed');
    nowMs = NOW_MS + 359_999; // 300 s and the clocks' 60 s, less a millisecond
    const last = await said(bearer, trust);
    nowMs = NOW_MS + 360_000;
    const late = await said(bearer, trust);
    nowMs = NOW_MS;
    expect([last, late]).toEqual(['replayed', 'expired']);
  });

  it('the same jti in another token too', async () => {
    const trust = trustOf();
    expect(await said(await key.bearer({ jti: 'once' }), trust)).toBe('trusted');
    expect(await said(await rsa.bearer({ jti: 'once' }), trust)).toBe('replayed');
  });

  it('is kept only when all else holds, until it can be accepted no more', async () => {
    const kept: unknown[] = [];
    const trust = trustOf({}, (token) => Promise.resolve(kept.push(token) > 0));
    await said(await stranger.bearer({ jti: 'guessed' }), trust);
    await said(await key.bearer({ jti: 'guessed', aud: 'x' }), trust);
    expect(kept).toEqual([]);
    expect(await said(await key.bearer({ jti: 'ours' }), trust)).toBe('trusted');
    expect(kept).toEqual([{ iss: ISS, jti: 'ours', expiresAtMs: NOW_MS + 360_000 }]);
  });

  it('is known by another replica', async () => {
    const shared = firstUseInMemory(now);
    const bearer = await key.bearer();
    expect(await said(bearer, trustOf({}, shared))).toBe('trusted');
    expect(await said(bearer, trustOf({}, shared))).toBe('replayed');
  });

  it('while the store fails is known by this process, and what is new is let through', async () => {
    const trust = trustOf({}, () => Promise.reject(new Error('down')));
    const bearer = await key.bearer();
    expect(await said(bearer, trust)).toBe('trusted');
    expect(await said(bearer, trust)).toBe('replayed');
  });
});
