import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadClients } from '../../../services/http/trust/load-clients.js';
import { aClientsFile, anEhrKey, ISS, type EhrKey } from '../../builders/an-ehr-key.js';
import { SANDBOX_KEY, SPECIFICATION_KEY } from '../../builders/published-keys.js';

let key: EhrKey;
beforeAll(async () => void (key = await anEhrKey()));

const jku = 'https://ehr.example.org/jwks';
const load = (content: unknown, production = true) =>
  loadClients({ file: aClientsFile(content), production });

function problemOf(content: unknown, production = true): string {
  try {
    load(content, production);
    return '';
  } catch (error) {
    return String(error).replace(/^ClientListError: \S*clients\.json: /, '');
  }
}

const withEntry = (entry: object) => ({ clients: [{ iss: ISS, jku, ...entry }] });

describe('the list of clients', () => {
  it('is read, with what it leaves out', () => {
    expect(load(withEntry({}))).toEqual([
      { iss: ISS, jku: new URL(jku), audience: [], algorithms: ['ES384', 'RS384'] },
    ]);
  });

  it('names FHIR servers by their bases', () => {
    const fhirServers = ['https://ehr.example.org/r4', 'http://localhost:8080/fhir/', 'https://10.0.0.7/r4'];
    expect(load(withEntry({ fhirServers }))[0]?.fhirServers?.map(({ href }) => href)).toEqual([
      'https://ehr.example.org/r4/',
      'http://localhost:8080/fhir/',
      'https://10.0.0.7/r4/',
    ]);
  });

  it('may hold the keys, and name a jku for the header beside them', () => {
    const jwks = { keys: [key.jwk] };
    expect(load({ clients: [{ iss: ISS, jwks }] })[0]?.jwks).toEqual(jwks);
    expect(load(withEntry({ jwks }))[0]?.jwks).toEqual(jwks);
  });
});

const ADDRESS = 'expected an https address (http on this machine only), without name, query or fragment';

describe('a list that is wrong in one thing stops the start with the place and what was expected', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'expected JSON'],
    ['no object', [], 'expected object'],
    ['no clients', { clients: [] }, 'clients: expected at least one client'],
    ['a misspelt member', { ...withEntry({}), client: [] }, 'expected no such member: client'],
    [
      'a misspelt member of a client',
      withEntry({ fhirServer: [] }),
      'clients[0]: expected no such member: fhirServer',
    ],
    ['no iss', withEntry({ iss: undefined }), 'clients[0].iss: expected string'],
    ['an empty iss', withEntry({ iss: '' }), 'clients[0].iss: expected a text'],
    ['an iss twice', { clients: [1, 2].map(() => ({ iss: ISS, jku })) }, 'clients: expected each iss once'],
    ['no keys', withEntry({ jku: undefined }), 'clients[0]: expected jku or jwks'],
    [
      'an empty key set',
      withEntry({ jwks: { keys: [] } }),
      'clients[0].jwks.keys: expected at least one key',
    ],
    [
      'a key without kid',
      withEntry({ jwks: { keys: [{ kty: 'EC' }] } }),
      'clients[0].jwks.keys[0].kid: expected string',
    ],
    [
      'no key at all',
      withEntry({ jwks: { keys: [{ kid: 'a', kty: 'EC' }] } }),
      'clients[0].jwks.keys[0]: expected a public EC or RSA key as a JWK (RFC 7517)',
    ],
    [
      'a shared secret',
      withEntry({ jwks: { keys: [{ kid: 'a', kty: 'oct', k: 'c2VjcmV0' }] } }),
      'clients[0].jwks.keys[0]: expected the public half of a key only',
    ],
    [
      'none',
      withEntry({ algorithms: ['none'] }),
      'clients[0].algorithms[0]: expected one of ES384, RS384, RS256',
    ],
    [
      'HMAC',
      withEntry({ algorithms: ['ES384', 'HS256'] }),
      'clients[0].algorithms[1]: expected one of ES384, RS384, RS256',
    ],
    ['no algorithm', withEntry({ algorithms: [] }), 'clients[0].algorithms: expected at least one algorithm'],
    ['an empty audience', withEntry({ audience: [''] }), 'clients[0].audience[0]: expected a text'],
    ...[
      'http://ehr.example.org/jwks',
      'ehr.example.org',
      'file:///etc/passwd',
      'https://user:pw@ehr.example.org',
      'https://ehr.example.org/r4?x=1',
      'https://ehr.example.org/r4#x',
      'https://169.254.169.254/r4',
      'https://[fd00:ec2::254]/r4',
      'https://[fe80::1]/r4',
      'https://[::ffff:169.254.169.254]/r4',
      'https://100.100.100.200/r4',
      'https://0.0.0.0/r4',
      'http://10.0.0.7/r4',
      'http://localhost.example.org/r4',
    ].flatMap((address): [string, unknown, string][] => [
      [`jku ${address}`, withEntry({ jku: address }), `clients[0].jku: ${ADDRESS}`],
      [
        `FHIR server ${address}`,
        withEntry({ fhirServers: [address] }),
        `clients[0].fhirServers[0]: ${ADDRESS}`,
      ],
    ]),
  ])('%s', (_what, content, problem) => {
    expect(problemOf(content)).toContain(problem);
  });

  it('a kid twice', () => {
    expect(problemOf(withEntry({ jwks: { keys: [key.jwk, key.jwk] } }))).toContain('expected each kid once');
  });

  it('a private key, without repeating it', () => {
    const jwks = { keys: [{ ...key.jwk, d: 'secret-half' }] };
    const problem = problemOf(withEntry({ jwks }));
    expect(problem).toBe('clients[0].jwks.keys[0]: expected the public half of a key only');
  });

  it('no file', () => {
    expect(() => loadClients({ file: 'nowhere.json', production: true })).toThrow(
      'nowhere.json: expected a file',
    );
  });

  it('all at once when several are wrong', () => {
    expect(problemOf(withEntry({ jku: 'x', audience: [''] })).split('\n')).toHaveLength(2);
  });
});

describe('a key whose private half is published', () => {
  it.each([
    ['the specification', SPECIFICATION_KEY],
    ['the sandbox', SANDBOX_KEY],
  ])('by %s stops the start of production, under any kid', (_whose, published) => {
    const content = withEntry({
      jwks: { keys: [key.jwk, { ...published, kid: 'renamed', alg: undefined }] },
    });
    expect(problemOf(content)).toContain('clients[0].jwks.keys[1]: expected a key of its own');
    expect(problemOf(content, false)).toBe('');
  });
});
