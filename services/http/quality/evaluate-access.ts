import type { RequestHandler, Response } from 'express';
import type { Parts } from '../../parts.js';
import { bringsAdminToken } from '../admin-only.js';
import { clientOf, requireTrust } from '../trust/require-trust.js';

/** With trust: a client's JWT, or the administrator's token; without it open. Errors: not-trusted. */
export function clientOrAdmin({ trust, config }: Pick<Parts, 'trust' | 'config'>): RequestHandler {
  const client = requireTrust({ trust, auth: 'required' });
  return (request, response, next) =>
    bringsAdminToken(request.headers, config.adminToken) ? next() : client(request, response, next);
}

/** The FHIR servers that the caller may name: a client its own, the administrator those of all clients. */
export function serversOf(response: Response, { trust }: Pick<Parts, 'trust'>): readonly URL[] | undefined {
  if (trust === null) return undefined;
  const client = clientOf(response);
  return client === null ? trust.fhirServers : (trust.client(client)?.fhirServers ?? []);
}
