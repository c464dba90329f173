import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { loadEhrs } from '../../../services/pharmacy/smart/load-ehrs.js';
import { scopesFor } from '../../../services/pharmacy/smart/scopes.js';
import { aClientsFile } from '../../builders/an-ehr-key.js';
import { SANDBOX_KEY } from '../../builders/published-keys.js';

const EHR = { name: 'Example Hospital', iss: 'https://ehr.example.org/fhir', clientId: 'denosumab-cds' };

const { privateKey } = await generateKeyPair('ES384', { extractable: true });
const KEY = { ...(await exportJWK(privateKey)), kid: 'a', alg: 'ES384' };

const withEhr = (other: object) => ({ ehrs: [{ ...EHR, ...other }] });
const load = (content: unknown) => loadEhrs(aClientsFile(content));

async function problemOf(content: unknown): Promise<string> {
  return load(content).then(
    () => '',
    (error: unknown) => String(error).replace(/^ClientListError: \S*clients\.json: /, ''),
  );
}

const ADDRESS = 'expected an https address (http on this machine only), without name, query or fragment';
const SCOPE = 'expected a scope for one type, like patient/Condition.rs or patient/Condition.read';

describe('the list of EHRs', () => {
  it('is empty without a file', async () => {
    expect(await loadEhrs(null)).toEqual([]);
  });

  it('takes an EHR by its key, by its secret, or by neither', async () => {
    const content = {
      ehrs: [
        EHR,
        { ...EHR, iss: 'https://two.example.org/fhir', clientSecret: 's' },
        { ...EHR, iss: 'http://127.0.0.1:8080/fhir', privateKeyJwk: KEY },
      ],
    };
    expect((await load(content)).map(({ iss }) => iss)).toEqual(content.ehrs.map(({ iss }) => iss));
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'expected JSON'],
    ['no EHR', { ehrs: [] }, 'ehrs: expected at least one EHR'],
    ['a misspelt member', withEhr({ scope: [] }), 'ehrs[0]: expected no such member: scope'],
    ['an iss twice', { ehrs: [EHR, EHR] }, 'ehrs: expected each iss once'],
    ['clear text', withEhr({ iss: 'http://ehr.example.org/fhir' }), `ehrs[0].iss: ${ADDRESS}`],
    ['a query', withEhr({ iss: 'https://ehr.example.org/fhir?x' }), `ehrs[0].iss: ${ADDRESS}`],
    ['metadata', withEhr({ iss: 'https://169.254.169.254/fhir' }), `ehrs[0].iss: ${ADDRESS}`],
    ['no client id', withEhr({ clientId: '' }), 'ehrs[0].clientId: expected a text'],
    [
      'a key and a secret',
      withEhr({ clientSecret: 's', privateKeyJwk: KEY }),
      'ehrs[0]: expected clientSecret or privateKeyJwk, not both',
    ],
    ['all types', withEhr({ scopes: ['patient/*.rs'] }), `ehrs[0].scopes[0]: ${SCOPE}`],
    ['a scope that does nothing', withEhr({ scopes: ['patient/Task.'] }), `ehrs[0].scopes[0]: ${SCOPE}`],
    ['no end', withEhr({ scopes: ['offline_access'] }), `ehrs[0].scopes[0]: ${SCOPE}`],
    [
      'other decisions',
      withEhr({ writeBack: ['Flag'] }),
      'ehrs[0].writeBack[0]: expected Task or DetectedIssue',
    ],
    [
      'a host with a path',
      withEhr({ hosts: ['auth.example.org/x'] }),
      'ehrs[0].hosts[0]: expected a host in small',
    ],
    [
      'a public key',
      withEhr({ privateKeyJwk: { ...KEY, d: undefined } }),
      'ehrs[0].privateKeyJwk.d: expected the private half of a key',
    ],
    [
      'a broken key',
      withEhr({ privateKeyJwk: { ...KEY, x: 'AAAA' } }),
      'ehrs[0].privateKeyJwk: expected a private EC key on P-384, or RSA key, as a JWK (RFC 7517)',
    ],
    [
      'a key for another algorithm',
      withEhr({ privateKeyJwk: { ...KEY, alg: 'HS256' } }),
      'ehrs[0].privateKeyJwk.alg: expected ES384 or RS384',
    ],
    [
      'a key that anyone has',
      withEhr({ privateKeyJwk: { ...SANDBOX_KEY, d: KEY.d } }),
      'ehrs[0].privateKeyJwk: expected a key of its own: the private half of this one is published',
    ],
  ])('%s stops the start with the place and what was expected', async (_what, content, problem) => {
    expect(await problemOf(content)).toContain(problem);
  });

  it('names no secret', async () => {
    const problem = await problemOf(
      withEhr({ clientSecret: 'very-secret', privateKeyJwk: { ...KEY, alg: 'x' } }),
    );
    expect(problem).not.toMatch(new RegExp(`very-secret|${KEY.d ?? ''}`));
  });
});

describe('docs/smart.md', () => {
  const text = readFileSync('docs/smart.md', 'utf8');
  const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];

  it('shows a file that the program starts with, and tells of every member', async () => {
    const [ehr] = await load(JSON.parse(shown));
    expect(ehr?.hosts).toHaveLength(1);
    const told = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    expect(Object.keys(ehr ?? {}).filter((member) => !told.includes(member))).toEqual([]);
  });

  it('lists the scopes that are asked for', async () => {
    const [ehr] = await load(withEhr({ writeBack: ['Task', 'DetectedIssue'] }));
    if (ehr === undefined) throw new Error('no EHR');
    const asked = [...scopesFor(ehr, { fromEhr: true }), ...scopesFor(ehr, { fromEhr: false })];
    const [, registered = ''] = /## What to register([\s\S]*?)##/.exec(text) ?? [];
    const listed = [
      ...registered.matchAll(/`((?:patient|user)\/\w+\.\w+|openid|fhirUser|launch(?:\/patient)?)`/g),
    ];
    expect(new Set(listed.map(([, scope]) => scope))).toEqual(new Set(asked));
  });
});

describe('the scopes of an EHR', () => {
  it('are those it is said to want, with what it takes to sign in, and to write back', async () => {
    const [ehr] = await load(withEhr({ scopes: ['patient/Observation.read'], writeBack: ['Task'] }));
    if (ehr === undefined) throw new Error('no EHR');
    expect(scopesFor(ehr, { fromEhr: true })).toEqual([
      'openid',
      'fhirUser',
      'launch',
      'patient/Observation.read',
      'patient/Task.c',
    ]);
  });
});
