import * as oauth from 'oauth4webapi';
import type { AuthorizationServer } from './authorization-server.js';
import type { Ehr } from './ehr-list.js';
import type { PendingSignIn } from './pending-sign-in.js';
import { scopesFor } from './scopes.js';

/** A user types a password and a second factor. */
const WITHIN_MS = 10 * 60_000;

export interface SignInRequest {
  ehr: Ehr;
  server: AuthorizationServer;
  /** what the EHR launched us with; null: the user came by himself */
  launch: string | null;
  returnTo: string;
  redirectUri: string;
  nowMs: number;
}

/** Where the user is to be sent, and what must be remembered till then (SMART App Launch 2, "Obtain authorization code"). */
export async function beginSignIn(
  request: SignInRequest,
): Promise<{ address: string; pending: PendingSignIn }> {
  const { ehr, server, launch, returnTo, redirectUri, nowMs } = request;
  const pending: PendingSignIn = {
    iss: ehr.iss,
    server,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    codeVerifier: oauth.generateRandomCodeVerifier(),
    scopes: scopesFor(ehr, { fromEhr: launch !== null }),
    returnTo,
    expiresAtMs: nowMs + WITHIN_MS,
  };
  const address = new URL(server.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: ehr.clientId,
    redirect_uri: redirectUri,
    scope: pending.scopes.join(' '),
    state: pending.state,
    nonce: pending.nonce,
    aud: ehr.iss,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
    ...(launch !== null && { launch }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address: address.href, pending };
}
