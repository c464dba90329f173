import * as oauth from 'oauth4webapi';
import type { Ehr } from './ehr-list.js';
import type { GuardedFetch } from './guarded-fetch.js';
import type { KeptSession } from './kept-session.js';
import { authenticationOf, clientOf, transportOf } from './oauth-client.js';
import type { PendingSignIn } from './pending-sign-in.js';
import { sessionFrom } from './session-from.js';
import { foundBy, SmartProblem, type SmartProblemCode } from './smart-problem.js';

export interface SignInAnswer {
  ehr: Ehr;
  pending: PendingSignIn;
  /** of the address that the user came back to */
  parameters: URLSearchParams;
  redirectUri: string;
  fetch: GuardedFetch;
  nowMs: number;
}

/**
 * From the EHR's answer to a session: whose answer it is, the token for its code, the user by the id_token, whose
 * signature and nonce hold.
 * @throws SmartProblem refused-by-ehr, wrong-response, token-refused, wrong-identity
 */
export async function finishSignIn(answer: SignInAnswer): Promise<KeptSession> {
  const { ehr, pending, fetch, nowMs } = answer;
  const { server } = pending;
  const client = clientOf(ehr, nowMs);
  const parameters = answerOf(answer, client);
  const response = await tokenResponse(answer, parameters);
  const token = await orProblem('wrong-identity', async () => {
    const options = { expectedNonce: pending.nonce, requireIdToken: true };
    const read = await oauth.processAuthorizationCodeResponse(server, client, response, options);
    await oauth.validateApplicationLevelSignature(server, response, transportOf(fetch));
    return read;
  });
  const identity = oauth.getValidatedIdTokenClaims(token);
  if (identity === undefined) throw new SmartProblem('wrong-identity');
  return sessionFrom({ token, identity }, { ehr, asked: pending.scopes, nowMs });
}

function answerOf({ pending, parameters }: SignInAnswer, client: oauth.Client): URLSearchParams {
  try {
    return oauth.validateAuthResponse(pending.server, client, parameters, pending.state);
  } catch (error) {
    const refused = error instanceof oauth.AuthorizationResponseError;
    throw new SmartProblem(refused ? 'refused-by-ehr' : 'wrong-response', foundBy(error));
  }
}

async function tokenResponse(
  { ehr, pending, redirectUri, fetch, nowMs }: SignInAnswer,
  parameters: URLSearchParams,
): Promise<Response> {
  const { server, codeVerifier } = pending;
  const response = await orProblem('token-refused', async () => {
    const authentication = await authenticationOf(ehr, server);
    return oauth.authorizationCodeGrantRequest(
      server,
      clientOf(ehr, nowMs),
      authentication,
      parameters,
      redirectUri,
      codeVerifier,
      transportOf(fetch),
    );
  });
  if (!response.ok) throw new SmartProblem('token-refused');
  return response;
}

async function orProblem<Done>(code: SmartProblemCode, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SmartProblem ? error : new SmartProblem(code, foundBy(error));
  }
}
