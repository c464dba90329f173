import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFhirServer, type AFhirServer } from '../builders/a-fhir-server.js';
import { aPatientView, anExample } from '../builders/a-hook-request.js';
import { aService, type Answer, type Service } from '../builders/a-service.js';
import {
  aClientsFile,
  aKeyServer,
  anEhrKey,
  ISS,
  PUBLIC_URL,
  SIGN,
  type EhrKey,
  type KeyServer,
} from '../builders/an-ehr-key.js';
import { SPECIFICATION_KEY } from '../builders/published-keys.js';

/** An EHR with its key server and FHIR server; the service as in production. */
let key: EhrKey;
let rotated: EhrKey;
let keyServer: KeyServer;
let fhir: AFhirServer;
let service: Service;
const started: Service[] = [];

async function start(environment: Record<string, string>): Promise<Service> {
  const file = aClientsFile({
    clients: [
      { iss: ISS, jku: keyServer.url, fhirServers: [fhir.url] },
      { iss: 'https://unlisted.example.org', jwks: { keys: [key.jwk] } },
    ],
  });
  const made = await aService({}, { CDS_CLIENTS: file, PUBLIC_URL, LOG_LEVEL: 'info', ...environment });
  started.push(made);
  return made;
}

beforeAll(async () => {
  [key, rotated] = [await anEhrKey(), await anEhrKey('key-2')];
  [keyServer, fhir] = [await aKeyServer(key.jwk), await aFhirServer()];
  service = await start({ NODE_ENV: 'production' });
});
afterAll(async () => {
  await Promise.all([...started, keyServer, fhir].map((one) => one.stop()));
});

const bearer = async (path = SIGN, claims: object = {}, by = key) => ({
  authorization: await by.bearer({ aud: PUBLIC_URL + path, ...claims }),
});

const REFUSED = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: 'login',
      details: {
        coding: [{ system: 'https://denosumab-cds.org/error', code: 'not-trusted' }],
        text: 'Not authenticated',
      },
    },
  ],
};

function expectRefused({ status, headers, body }: Answer): void {
  expect([status, headers.get('www-authenticate'), body]).toEqual([401, 'Bearer', REFUSED]);
}

const FEEDBACK = `${SIGN}/feedback`;

describe('a trusted EHR', () => {
  it('is answered: discovery, hook, feedback', async () => {
    const discovery = await service.get('/cds-services', { headers: await bearer('/cds-services') });
    expect([discovery.status, discovery.body.services?.length]).toEqual([200, 4]);
    const signed = await service.sign(anExample(), await bearer());
    expect(signed.status).toBe(200);
    expect(signed.body.cards).not.toEqual([]);
    const told = await service.post(FEEDBACK, { feedback: [] }, await bearer(FEEDBACK));
    expect(told.status).toBe(200);
    expect(service.logged()).toContain(`"client":"${ISS}"`);
  });

  it('preflights without a token', async () => {
    for (const path of ['/cds-services', SIGN, FEEDBACK]) {
      const answer = await service.get(path, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://ehr.example.org',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      });
      expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([
        204,
        'authorization,content-type',
      ]);
    }
  });

  it('may rotate its keys', async () => {
    keyServer.give([rotated.jwk]);
    expect((await service.sign(anExample(), await bearer(SIGN, {}, rotated))).status).toBe(200);
    expectRefused(await service.sign(anExample(), await bearer()));
    keyServer.give([key.jwk]);
  });

  it('is refused while its key server was never reached', async () => {
    keyServer.give(503);
    const anew = await start({ NODE_ENV: 'production' });
    expectRefused(await anew.sign(anExample(), await bearer()));
    expect(anew.logged()).toContain('keys-unavailable');
    keyServer.give([key.jwk]);
    service = await start({ NODE_ENV: 'production' });
  });
});

describe('without a token that holds nobody is answered', () => {
  it.each([
    ['GET', '/cds-services'],
    ['POST', SIGN],
    ['POST', FEEDBACK],
    ['GET', SIGN],
    ['POST', '/cds-services/nothing'],
    ['POST', '/CDS-Services/denosumab-order-sign/'],
  ])('%s %s', async (method, path) => {
    expectRefused(await service.get(path, { method }));
    const other = await anEhrKey();
    expectRefused(await service.get(path, { method, headers: await bearer(path, {}, other) }));
  });

  it('a token for another service', async () => {
    expectRefused(await service.sign(anExample(), await bearer('/cds-services/denosumab-patient-view')));
  });

  it('the same token twice, at whichever address', async () => {
    const headers = await bearer(SIGN, { aud: `${PUBLIC_URL}/cds-services` });
    expect((await service.sign(anExample(), headers)).status).toBe(200);
    expectRefused(await service.sign(anExample(), headers));
    expectRefused(await service.post(FEEDBACK, { feedback: [] }, headers));
  });

  it('before a body is read', async () => {
    expectRefused(await service.sign('{"hook":'));
  });

  it('why, is in the log, and nothing of the token', async () => {
    const { authorization } = await bearer(SIGN, { aud: 'x', jti: 'secret-jti' });
    await service.sign(anExample(), { authorization });
    const lines = service.logged();
    expect(lines).toContain(`"notTrusted":"wrong-audience","claimedBy":"${ISS}"`);
    for (const part of authorization.replace('Bearer ', '').split('.')) expect(lines).not.toContain(part);
    expect(lines).not.toContain('secret-jti');
  });

  it('the rest stays open', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics', '/fhir/metadata'])
      expect((await service.get(path)).status).toBe(200);
  });
});

describe('where a token may be left out', () => {
  it('none is let through, and one that is sent must hold', async () => {
    const optional = await start({ CDS_AUTH: 'optional' });
    expect((await optional.sign(anExample())).status).toBe(200);
    expect((await optional.sign(anExample(), await bearer())).status).toBe(200);
    expectRefused(await optional.sign(anExample(), { authorization: 'Bearer x' }));
    expectRefused(await optional.sign(anExample(), await bearer(SIGN, { exp: 1 })));
    // who does not say who it is has no list
    const named = await optional.sign({ ...anExample(), fhirServer: 'https://ehr.example.org' });
    expect(named.status).toBe(403);
  });

  it('without a list of clients a token proves nothing and is not looked at', async () => {
    const open = await aService();
    started.push(open);
    expect((await open.sign(anExample(), { authorization: 'Bearer x' })).status).toBe(200);
  });
});

describe('the FHIR server of a request', () => {
  const view = () => aPatientView();

  it('is read when it is on the list of the client', async () => {
    const request = { ...view(), prefetch: {}, fhirServer: fhir.url };
    const path = '/cds-services/denosumab-patient-view';
    const answer = await service.post(path, request, await bearer(path));
    expect(answer.status).toBe(200);
    expect(fhir.asked.length).toBeGreaterThan(0);
  });

  it.each([
    ['beside the list', ISS, () => `${fhir.url}2`, 403],
    ['another', ISS, () => 'https://ehr.example.org/r4', 403],
    ['on this machine, of a client without a list', 'https://unlisted.example.org', () => fhir.url, 200],
    ['elsewhere, of a client without a list', 'https://unlisted.example.org', () => 'https://x.test', 403],
    ['with a password', ISS, () => fhir.url.replace('//', '//user:pw@'), 400],
  ])('%s', async (_what, iss, server, status) => {
    const answer = await service.sign({ ...anExample(), fhirServer: server() }, await bearer(SIGN, { iss }));
    expect(answer.status).toBe(status);
  });
});

describe('production', () => {
  it('does not start with a key that is published', async () => {
    const file = aClientsFile({ clients: [{ iss: ISS, jwks: { keys: [SPECIFICATION_KEY] } }] });
    await expect(aService({}, { NODE_ENV: 'production', CDS_CLIENTS: file })).rejects.toThrow(
      `${file}: clients[0].jwks.keys[0]: expected a key of its own`,
    );
  });

  it('does not start without clients, nor with a file that is not there', async () => {
    await expect(aService({}, { NODE_ENV: 'production' })).rejects.toThrow('CDS_CLIENTS: expected');
    await expect(aService({}, { NODE_ENV: 'production', CDS_CLIENTS: 'nowhere.json' })).rejects.toThrow(
      'nowhere.json: expected a file',
    );
  });
});
