import type { RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';
import type { Store } from '../store/store.js';

/** Shared by the door and whoever stops the process. */
export interface Lifecycle {
  stopping: boolean;
}

export const live: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * The rules are loaded before the door opens, so the service is ready until it stops. A store that fails is told, and
 * does not take the alerts away from the clinicians.
 */
export function ready({ lifecycle, store }: { lifecycle: Lifecycle; store: Store }): RequestHandler {
  return (_request, response) => {
    const { stopping } = lifecycle;
    response
      .status(stopping ? 503 : 200)
      .json({ status: stopping ? 'stopping' : 'ready', store: store.state() });
  };
}

/** What has begun is answered; what comes later on a connection still open is asked to try another replica. */
export function unlessStopping(lifecycle: Lifecycle): RequestHandler {
  return (_request, _response, next) => {
    if (lifecycle.stopping) throw new Refusal('stopping');
    next();
  };
}
