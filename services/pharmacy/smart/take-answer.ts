import type { Request, Response } from 'express';
import { finishSignIn } from './finish-sign-in.js';
import { guardedFetch } from './guarded-fetch.js';
import { redirectUriOf, type SignInParts } from './sign-in-parts.js';
import { SmartProblem } from './smart-problem.js';

/**
 * Signs in whoever the EHR sent back, and sends him on to the page he wanted.
 * @throws SmartProblem
 */
export async function takeAnswer(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { ehrs, signIns, sessions, getText, now } = parts;
  const parameters = new URL(request.originalUrl, 'https://here.invalid').searchParams;
  const pending = await signIns.take(request, response, parameters.get('state') ?? '');
  // an EHR may have been taken off the list meanwhile
  const ehr = ehrs.find(({ iss }) => iss === pending?.iss);
  if (pending === null || ehr === undefined) throw new SmartProblem('not-begun');
  const fetch = guardedFetch(ehr, getText);
  const redirectUri = redirectUriOf(parts);
  const session = await finishSignIn({ ehr, pending, parameters, redirectUri, fetch, nowMs: now() });
  await sessions.start(request, response, session);
  response.set('Cache-Control', 'no-store').redirect(303, pending.returnTo);
}
