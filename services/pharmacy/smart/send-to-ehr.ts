import type { Request, Response } from 'express';
import { z } from 'zod';
import { beginSignIn } from './begin-sign-in.js';
import { discover } from './discover.js';
import type { Ehr } from './ehr-list.js';
import { guardedFetch } from './guarded-fetch.js';
import { PHARMACY, returnPath } from './return-path.js';
import { redirectUriOf, type SignInParts } from './sign-in-parts.js';
import { SmartProblem } from './smart-problem.js';

/** Whose users to send there, with what, and where they come back to in the end. */
interface Errand {
  ehr: Ehr;
  launch: string | null;
  returnTo: string;
}

const Launch = z.object({ iss: z.string().min(1), launch: z.string().min(1) });

/** @throws SmartProblem wrong-launch, unknown-ehr */
export function launchErrand({ query }: Request, ehrs: readonly Ehr[]): Errand {
  const { data: launched } = Launch.safeParse(query);
  if (launched === undefined) throw new SmartProblem('wrong-launch');
  return { ehr: ehrBy(launched.iss, ehrs), launch: launched.launch, returnTo: PHARMACY };
}

/**
 * Null: the user must choose.
 * @throws SmartProblem no-ehr, unknown-ehr
 */
export function ownErrand({ query }: Request, ehrs: readonly Ehr[]): Errand | null {
  const [only] = ehrs;
  if (only === undefined) throw new SmartProblem('no-ehr');
  const chosen = query.iss === undefined && ehrs.length === 1 ? only : null;
  if (query.iss === undefined && chosen === null) return null;
  return { ehr: chosen ?? ehrBy(query.iss, ehrs), launch: null, returnTo: returnPath(query.return) };
}

function ehrBy(named: unknown, ehrs: readonly Ehr[]): Ehr {
  const ehr = ehrs.find(({ iss }) => iss === named);
  if (ehr === undefined) throw new SmartProblem('unknown-ehr');
  return ehr;
}

/** @throws SmartProblem ehr-unavailable, wrong-configuration */
export async function sendToEhr(parts: SignInParts, response: Response, errand: Errand): Promise<void> {
  const server = await discover(errand.ehr, guardedFetch(errand.ehr, parts.getText));
  const redirectUri = redirectUriOf(parts);
  const { address, pending } = await beginSignIn({ ...errand, server, redirectUri, nowMs: parts.now() });
  await parts.signIns.keep(response, pending);
  response.set('Cache-Control', 'no-store').redirect(303, address);
}
