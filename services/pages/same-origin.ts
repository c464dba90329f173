import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';

/**
 * Refuses what another site's page makes a browser send (a form with our cookie): every browser of today says with
 * Sec-Fetch-Site where a request comes from, older ones with Origin. A program sends neither, and has no cookie.
 * Errors: cross-site.
 */
export const sameOriginOnly: RequestHandler = (request, _response, next) => {
  if (!isFromHere(request.headers)) throw new Refusal('cross-site');
  next();
};

/** Whether the sender was a page of this service, the user's own hand, or no browser. */
export function isFromHere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
