import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Helmet's headers are the same on every answer: they are worked out once, not by its dozen middlewares each time.
 * @param publicUrl the address EHRs call: what makes browsers insist on https is said only where https is spoken
 */
export function securityHeaders({ publicUrl }: { publicUrl: string }): RequestHandler {
  const headers = headersOf(publicUrl.startsWith('https:'));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** Stricter than helmet's own: no inline style, nothing from elsewhere. */
const OWN_FILES_ONLY = {
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  scriptSrc: ["'self'"],
};

function headersOf(isHttps: boolean): readonly [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const directives = isHttps ? OWN_FILES_ONLY : { ...OWN_FILES_ONLY, upgradeInsecureRequests: null };
  const options = {
    contentSecurityPolicy: { directives },
    ...(isHttps ? {} : { strictTransportSecurity: false }),
  };
  helmet(options)(request, response, (error?: unknown) => {
    if (error) throw new Error('no security headers', { cause: error });
  });
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}
