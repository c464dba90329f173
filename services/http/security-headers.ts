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

function headersOf(isHttps: boolean): readonly [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const onlyOverHttps = isHttps
    ? {}
    : {
        strictTransportSecurity: false,
        contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
      };
  helmet(onlyOverHttps)(request, response, (error?: unknown) => {
    if (error) throw new Error('no security headers', { cause: error });
  });
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}
