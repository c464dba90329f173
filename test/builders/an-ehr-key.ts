import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

export const ISS = 'https://ehr.example.org/cds';
export const PUBLIC_URL = 'https://cds.example.org/denosumab';
export const SIGN = '/cds-services/denosumab-order-sign';

/** A key pair of an EHR, and what it signs. */
export interface EhrKey {
  jwk: JWK & { kid: string };
  /** `Bearer …` with healthy claims as of `now`, but for those given; undefined leaves one out */
  bearer(claims?: Claims, header?: Claims): Promise<string>;
}

type Claims = Readonly<Record<string, unknown>>;

let tokens = 0;

export async function anEhrKey(kid = 'key-1', alg = 'ES384', now: () => number = Date.now): Promise<EhrKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig' };
  return {
    jwk,
    bearer: async (claims = {}, header = {}) => {
      const seconds = Math.floor(now() / 1000);
      const jti = `token-${(tokens += 1)}`;
      const healthy = { iss: ISS, aud: PUBLIC_URL + SIGN, exp: seconds + 300, iat: seconds, jti };
      const token = new SignJWT(said({ ...healthy, ...claims }));
      const signed = token.setProtectedHeader({ alg, ...said({ kid, typ: 'JWT', ...header }) });
      return `Bearer ${await signed.sign(privateKey)}`;
    },
  };
}

function said(members: Claims): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** A file for `CDS_CLIENTS`. */
export function aClientsFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'clients-')), 'clients.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

export interface KeyServer {
  url: string;
  /** what it gives from now on; a status for an error */
  give(answer: readonly JWK[] | number): void;
  asked: number;
  stop(): Promise<void>;
}

/** An EHR's key server on a free port. */
export async function aKeyServer(...keys: readonly JWK[]): Promise<KeyServer> {
  let answer: readonly JWK[] | number = keys;
  const server = createServer((_request, response) => {
    made.asked += 1;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(JSON.stringify({ keys: answer }));
  });
  const made: KeyServer = {
    url: '',
    give: (other) => (answer = other),
    asked: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  return made;
}
