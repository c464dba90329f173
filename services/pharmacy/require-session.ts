import type { Request, RequestHandler } from 'express';
import type { Parts } from '../parts.js';
import { Refusal } from '../platform/errors.js';
import type { Session } from './session.js';

/** Beside the requests, not in `response.locals`: what stands there is logged. */
const sessions = new WeakMap<Request, Session>();

/**
 * Lets in who has signed in, while trust is on; then `sessionIn` tells who it is. With trust off all is open.
 * Errors: not-trusted.
 */
export function requireSession({ trust, smart }: Pick<Parts, 'trust' | 'smart'>): RequestHandler {
  return async (request, _response, next) => {
    if (trust) {
      const session = await smart.sessionOf(request);
      if (!session) throw new Refusal('not-trusted');
      sessions.set(request, session);
    }
    next();
  };
}

/** null: trust is off */
export function sessionIn(request: Request): Session | null {
  return sessions.get(request) ?? null;
}

/** A browser sends JSON to another site only after asking: a page elsewhere can't act with the cookie of a session. */
export const onlyJson: RequestHandler = (request, _response, next) => {
  if (!/json/i.test(request.headers['content-type'] ?? '')) throw new Refusal('unsupported-media-type');
  next();
};
