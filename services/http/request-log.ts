import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from '../platform/log.js';

/** What a handler tells of its answer: codes and counts only. */
export type Told = Readonly<Record<string, string | number | readonly string[]>>;

/** Adds to the one line that is logged of this answer. */
export function tell(response: Response, told: Told): void {
  Object.assign(response.locals, told);
}

/**
 * One line for each answer: method, the route as `app.ts` writes it, status, milliseconds and what was told.
 * No address, header, query or body: they may carry a patient's data.
 */
export function requestLog({ log, now }: { log: Logger; now: () => number }): RequestHandler {
  return (request, response, next) => {
    const beganMs = now();
    // comes after the last byte, and also when the client is gone before it
    response.once('close', () => {
      log.info(lineOf(request, response, now() - beganMs), whatBecame(response));
    });
    next();
  };
}

function lineOf({ method, route }: Request, { statusCode, locals }: Response, ms: number) {
  return { method, route: pathOf(route), status: statusCode, ms, ...locals };
}

/** Express knows no type for it; a route may also be a list or a pattern. */
function pathOf(route: unknown): string | undefined {
  const named = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof named === 'string' ? named : undefined;
}

function whatBecame({ writableFinished, statusCode }: Response): string {
  if (!writableFinished) return 'request aborted';
  return statusCode >= 500 ? 'request errored' : 'request completed';
}
