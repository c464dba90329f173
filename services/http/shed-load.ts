import type { RequestHandler } from 'express';
import type { Parts } from '../parts.js';
import { Refusal } from '../platform/errors.js';

/**
 * What comes on top of what can be answered in time is turned away at once, before its body is read: a clinician is
 * better off without an alert now than with every alert too late, and what waits in memory would only grow.
 */
export function unlessOverloaded({
  limits,
  loopDelayMs,
}: Pick<Parts, 'limits' | 'loopDelayMs'>): RequestHandler {
  let inFlight = 0;
  return (_request, response, next) => {
    if (inFlight >= limits.inFlight || loopDelayMs() > limits.loopDelayMs) throw new Refusal('overloaded');
    inFlight += 1;
    response.once('close', () => (inFlight -= 1));
    next();
  };
}
