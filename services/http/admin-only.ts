import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
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
    if (trust && !bringsAdminToken(request.headers, config.adminToken)) throw new Refusal('not-trusted');
    next();
  };
}

/** Whether the caller sends the administrator's token as a bearer. */
export function bringsAdminToken({ authorization }: IncomingHttpHeaders, adminToken: string | null): boolean {
  return isAdminToken(BEARER.exec(authorization ?? '')?.[1] ?? null, adminToken);
}

/** In a time that tells nothing of how much was right, nor of the length. */
export function isAdminToken(given: string | null, wanted: string | null): boolean {
  if (given === null || wanted === null) return false;
  return timingSafeEqual(hashOf(given), hashOf(wanted));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
