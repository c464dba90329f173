import express from 'express';
import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type Members = Record<string, unknown>;

/** What it does otherwise than a healthy one. Members that are undefined are left out. */
export interface Knobs {
  configuration?: Members;
  idToken?: Members;
  token?: Members;
  /** of the token endpoint */
  tokenStatus?: number;
  configurationStatus?: number;
  /** of the address it sends the user back to */
  answer?: Members;
  /** signs id_tokens with a key that it does not publish */
  foreignKey?: boolean;
  /** of the id_token's iat and exp */
  now?: () => number;
}

export interface AuthorizationServer {
  /** FHIR base: the `iss` of launches */
  iss: string;
  host: string;
  /** what it was sent */
  asked: { authorize: URLSearchParams[]; token: { body: URLSearchParams; authorization?: string }[] };
  turn(knobs: Knobs): void;
  stop(): Promise<void>;
}

export const CLIENT_ID = 'denosumab-cds';
export const ACCESS_TOKEN = 'access-token-of-the-ehr';
export const PATIENT = 'patient-of-the-launch';
export const USER = 'Practitioner/pharmacist-1';

const said = (members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** An EHR's authorisation server with its FHIR base, on a free port. Users consent at once. */
export async function anAuthorizationServer(): Promise<AuthorizationServer> {
  const [own, foreign] = await Promise.all([generateKeyPair('ES384'), generateKeyPair('ES384')]);
  const codes = new Map<string, URLSearchParams>();
  let knobs: Knobs = {};
  const app = express();
  app.use(express.text({ type: 'application/x-www-form-urlencoded' }));

  app.get('/fhir/.well-known/smart-configuration', (_request, response) => {
    const root = origin();
    const healthy = {
      issuer: `${root}/oauth`,
      jwks_uri: `${root}/jwks`,
      authorization_endpoint: `${root}/authorize`,
      token_endpoint: `${root}/token`,
      code_challenge_methods_supported: ['S256'],
      capabilities: ['launch-ehr', 'launch-standalone', 'client-public', 'sso-openid-connect'],
    };
    response.status(knobs.configurationStatus ?? 200).json(said({ ...healthy, ...knobs.configuration }));
  });

  app.get('/authorize', (request, response) => {
    const parameters = new URL(request.url, made.iss).searchParams;
    made.asked.authorize.push(parameters);
    const code = randomUUID();
    codes.set(code, parameters);
    const back = new URL(parameters.get('redirect_uri') ?? '');
    const answer = said({ code, state: parameters.get('state'), ...knobs.answer });
    for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, String(value));
    response.redirect(back.href);
  });

  app.get('/jwks', (_request, response, next) => {
    exportJWK(own.publicKey).then(
      (jwk) => response.json({ keys: [{ ...jwk, kid: 'k', alg: 'ES384', use: 'sig' }] }),
      next,
    );
  });

  app.post('/token', (request, response, next) => {
    const body = new URLSearchParams(String(request.body));
    const { authorization } = request.headers;
    made.asked.token.push({ body, ...(authorization !== undefined && { authorization }) });
    const asked = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const holds =
      asked?.get('code_challenge') === challenge && asked.get('redirect_uri') === body.get('redirect_uri');
    if (!asked || !holds || knobs.tokenStatus !== undefined) {
      response.status(knobs.tokenStatus ?? 400).json({ error: 'invalid_grant' });
      return;
    }
    const launch = asked.get('launch');
    idToken(asked.get('nonce')).then((id_token) => {
      const healthy = {
        access_token: ACCESS_TOKEN,
        token_type: 'Bearer',
        expires_in: 3600,
        scope: asked.get('scope'),
        patient: PATIENT,
        id_token,
        appContext: launch ?? undefined,
      };
      response.json(said({ ...healthy, ...knobs.token }));
    }, next);
  });

  async function idToken(nonce: string | null): Promise<string> {
    const seconds = Math.floor((knobs.now ?? Date.now)() / 1000);
    const healthy = {
      iss: `${origin()}/oauth`,
      aud: CLIENT_ID,
      sub: 'user-1',
      fhirUser: USER,
      name: 'P. Example',
      nonce,
      iat: seconds,
      exp: seconds + 300,
    };
    const token = new SignJWT(said({ ...healthy, ...knobs.idToken })).setProtectedHeader({
      alg: 'ES384',
      kid: 'k',
    });
    return token.sign(knobs.foreignKey ? foreign.privateKey : own.privateKey);
  }

  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: AuthorizationServer = {
    iss: `${origin()}/fhir`,
    host: new URL(origin()).host,
    asked: { authorize: [], token: [] },
    turn: (other) => (knobs = other),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}
