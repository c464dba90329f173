import type { RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';

/** Stands after the handlers of a route: whatever comes this far used another method. */
export function allowOnly(...methods: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.set('Allow', [...methods, 'OPTIONS'].join(', '));
    throw new Refusal('method-not-allowed');
  };
}

export const notFound: RequestHandler = () => {
  throw new Refusal('not-found');
};
