import type { RequestHandler, Response } from 'express';
import type { Parts } from '../parts.js';
import { tell } from './request-log.js';

/** A uuid, a ulid, a trace's id …; shorter ones may be a patient's number, and would stand in the log. */
const ID = /^[\w.:-]{16,64}$/;

/** `X-Request-Id`, taken over from whoever called if it is one, ties log lines of several systems to one request. */
export function identify({ newId }: Pick<Parts, 'newId'>): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && ID.test(given) ? given : newId();
    tell(response, { requestId });
    response.setHeader('X-Request-Id', requestId);
    next();
  };
}

/** The log of one request: each of its lines bears the request's id. */
export function logOf({ locals }: Response, { log }: Pick<Parts, 'log'>): Parts['log'] {
  return log.child({ requestId: String(locals.requestId) });
}
