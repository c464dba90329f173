import type { RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';

/** Shared by the door and whoever stops the process. */
export interface Lifecycle {
  stopping: boolean;
}

export const live: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/** The rules are loaded before the door opens, so the service is ready until it stops. */
export function ready(lifecycle: Lifecycle): RequestHandler {
  return (_request, response) => {
    response
      .status(lifecycle.stopping ? 503 : 200)
      .json({ status: lifecycle.stopping ? 'stopping' : 'ready' });
  };
}

/** What has begun is answered; what comes later on a connection still open is asked to try another replica. */
export function unlessStopping(lifecycle: Lifecycle): RequestHandler {
  return (_request, _response, next) => {
    if (lifecycle.stopping) throw new Refusal('stopping');
    next();
  };
}
