import { importJWK } from 'jose';
import * as oauth from 'oauth4webapi';
import type { AuthorizationServer } from './authorization-server.js';
import type { Ehr } from './ehr-list.js';
import type { GuardedFetch } from './guarded-fetch.js';

/** Clocks of EHR and service differ by this many seconds at most. */
const SKEW_S = 60;

/** This service as the EHR knows it, with our clock. */
export function clientOf({ clientId }: Ehr, nowMs: number): oauth.Client {
  return {
    client_id: clientId,
    [oauth.clockSkew]: Math.round((nowMs - Date.now()) / 1000),
    [oauth.clockTolerance]: SKEW_S,
  };
}

/** By its key, by its secret, or by PKCE alone. */
export async function authenticationOf(ehr: Ehr, server: AuthorizationServer): Promise<oauth.ClientAuth> {
  const { clientSecret, privateKeyJwk: jwk } = ehr;
  if (clientSecret !== undefined) return basic(clientSecret);
  if (jwk === undefined) return oauth.None();
  const key = await importJWK(jwk);
  if (!(key instanceof CryptoKey)) throw new TypeError('no asymmetric key');
  return oauth.PrivateKeyJwt(
    { key, kid: jwk.kid },
    {
      // SMART App Launch 2: the token endpoint, where the library names the issuer
      [oauth.modifyAssertion]: (_header, payload) => {
        payload.aud = server.token_endpoint;
      },
    },
  );
}

/**
 * SMART App Launch 2, "Symmetric (client secret) authentication", by RFC 6749, 2.3.1. Not the library's: it encodes `-`
 * too, and an EHR that decodes nothing knows no such client.
 */
function basic(clientSecret: string): oauth.ClientAuth {
  const encoded = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);
  return (...[, { client_id }, , headers]) => {
    const credentials = `${encoded(client_id)}:${encoded(clientSecret)}`;
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
  };
}

/** How the library calls out: by our own way, which decides where clear text is safe. */
export function transportOf(fetch: GuardedFetch) {
  return {
    [oauth.customFetch]: fetch,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- http on this machine: endpoints.ts looks at each call
    [oauth.allowInsecureRequests]: true,
  };
}
