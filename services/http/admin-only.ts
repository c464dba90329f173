import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Parts } from '../parts.js';
import { Refusal } from '../platform/errors.js';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Lets an administrator in by `Authorization: Bearer ADMIN_TOKEN`; without trust in clients all is open.
 * Errors: not-trusted, also when no token is set.
 */
export function adminOnly({ trust, config }: Pick<Parts, 'trust' | 'config'>): RequestHandler {
  return (request, _response, next) => {
    const given = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (trust && !isSame(given ?? null, config.adminToken)) throw new Refusal('not-trusted');
    next();
  };
}

/** In a time that tells nothing of how much was right, nor of the length. */
function isSame(given: string | null, wanted: string | null): boolean {
  if (given === null || wanted === null) return false;
  return timingSafeEqual(hashOf(given), hashOf(wanted));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
