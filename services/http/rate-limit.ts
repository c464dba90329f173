import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refusal } from '../platform/errors.js';

/**
 * Turns away what one client asks beyond `perSecond`, in this process. Stands behind trust: a trusted client is known
 * by its `iss`, wherever it calls from; others by their address, of IPv6 by the network.
 */
export function limitRate(perSecond: number | null): RequestHandler {
  if (perSecond === null) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 1000,
    limit: perSecond,
    keyGenerator: clientKey,
    legacyHeaders: false,
    handler: () => {
      throw new Refusal('rate-limited');
    },
    // its advice on proxies would go to the console, and quotes addresses
    validate: false,
  });
}

function clientKey({ ip = '' }: Request, { locals }: Response): string {
  return typeof locals.client === 'string' ? `client ${locals.client}` : ipKeyGenerator(ip);
}
