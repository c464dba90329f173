import type { TrustedClient } from './client-list.js';
import type { ReadToken } from './read-token.js';
import { TokenProblem } from './token-problem.js';

/** Clocks of EHR and service differ by this much at most. */
const SKEW_MS = 60_000;

export interface Called {
  /** address of this service as EHRs know it, without a slash at the end: `PUBLIC_URL` */
  publicUrl: string;
  /** `/cds-services/denosumab-order-sign` */
  path: string;
  /** milliseconds since 1970 */
  nowMs: number;
}

/**
 * What can be checked without a key, so that nobody makes us fetch or compute for a token that says it is not for us.
 * @throws TokenProblem wrong-algorithm, foreign-jku, wrong-audience, expired, not-yet-valid
 */
export function checkClaims({ header, claims }: ReadToken, client: TrustedClient, called: Called): void {
  const { nowMs } = called;
  const allowed: readonly string[] = client.algorithms;
  if (!allowed.includes(header.alg)) throw new TokenProblem('wrong-algorithm');
  if (!isOwnJku(header.jku, client)) throw new TokenProblem('foreign-jku');
  const audiences = [...audiencesOf(called), ...client.audience.map(withoutSlash)];
  if (!claims.aud.some((aud) => audiences.includes(withoutSlash(aud))))
    throw new TokenProblem('wrong-audience');
  if (expiresAtMs(claims) <= nowMs) throw new TokenProblem('expired');
  const validFromMs = Math.max(claims.iat, claims.nbf ?? 0) * 1000;
  if (validFromMs - SKEW_MS > nowMs) throw new TokenProblem('not-yet-valid');
}

/** When the token ceases to be accepted, clocks' difference included: until then its jti must be remembered. */
export function expiresAtMs({ exp }: ReadToken['claims']): number {
  return exp * 1000 + SKEW_MS;
}

/** Keys come from where the list says; a header may repeat it, not say otherwise. */
function isOwnJku(jku: string | undefined, client: TrustedClient): boolean {
  if (jku === undefined) return true;
  return URL.canParse(jku) && new URL(jku).href === client.jku?.href;
}

/**
 * The called address, and what it stands under, down to the service's own: EHRs name any of them, and of feedback the
 * specification does not say which. Never another service beside it.
 */
function audiencesOf({ publicUrl, path }: Called): readonly string[] {
  const steps = withoutSlash(path).split('/');
  return steps.map((_step, index) => publicUrl + steps.slice(0, index + 1).join('/'));
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
