import type { IDToken, TokenEndpointResponse } from 'oauth4webapi';
import { z } from 'zod';
import { LANGUAGES } from '../../cards/texts.js';
import { orderIn } from './app-context.js';
import type { Ehr } from './ehr-list.js';
import type { KeptSession } from './kept-session.js';
import { SmartProblem } from './smart-problem.js';

/** A token that does not say when it ends is not used for long; none outlasts a working day. */
const UNKNOWN_END_S = 15 * 60;
const LONGEST_S = 12 * 3600;

const text = z.string().min(1).max(1000);

/** SMART App Launch 2, "Launch context arrives with your access_token". */
const Token = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.literal('bearer'),
  expires_in: z.number().positive().default(UNKNOWN_END_S),
  scope: z.string().optional(),
  patient: text.optional(),
  appContext: z.unknown().optional(),
});

const Identity = z.looseObject({
  sub: text,
  fhirUser: text.optional(),
  name: text.optional().catch(undefined),
  locale: text.optional().catch(undefined),
});

/**
 * @param asked the scopes that were asked for: granted, when the EHR does not say otherwise
 * @throws SmartProblem token-refused, wrong-identity
 */
export function sessionFrom(
  given: { token: TokenEndpointResponse; identity: IDToken },
  { ehr, asked, nowMs }: { ehr: Ehr; asked: readonly string[]; nowMs: number },
): KeptSession {
  const token = Token.safeParse(given.token).data;
  if (token === undefined) throw new SmartProblem('token-refused');
  const identity = Identity.safeParse(given.identity).data;
  if (identity === undefined) throw new SmartProblem('wrong-identity');
  const { fhirUser = identity.sub, name = null, locale } = identity;
  return {
    iss: ehr.iss,
    user: fhirUser,
    userName: name,
    patientId: token.patient ?? null,
    fhirServer: ehr.iss,
    accessToken: token.access_token,
    scopes: token.scope?.split(' ').filter((scope) => scope !== '') ?? [...asked],
    expiresAtMs: nowMs + Math.min(token.expires_in, LONGEST_S) * 1000,
    language: LANGUAGES.find((language) => language === locale?.slice(0, 2)) ?? null,
    openOrder: orderIn(token.appContext),
  };
}
