import { z } from 'zod';
import { AuthorizationServer } from './authorization-server.js';
import type { Ehr } from './ehr-list.js';
import { isEndpointOf } from './endpoints.js';
import type { GuardedFetch } from './guarded-fetch.js';
import { SmartProblem } from './smart-problem.js';

/** SMART App Launch 2, "Conformance": without S256 a stolen code would be worth a token. */
const Configuration = AuthorizationServer.extend({
  code_challenge_methods_supported: z
    .array(z.string())
    .refine((methods) => methods.includes('S256'), { error: 'expected S256' }),
});

/**
 * The authorisation server of an EHR, by `.well-known/smart-configuration` of its FHIR server.
 * @throws SmartProblem ehr-unavailable, wrong-configuration
 */
export async function discover(ehr: Ehr, fetch: GuardedFetch): Promise<AuthorizationServer> {
  const read = Configuration.safeParse(await configurationOf(ehr, fetch));
  if (!read.success) throw new SmartProblem('wrong-configuration');
  const server = AuthorizationServer.parse(read.data);
  const { authorization_endpoint, token_endpoint, jwks_uri } = server;
  const named = [authorization_endpoint, token_endpoint, jwks_uri];
  if (!named.every((address) => isEndpointOf(ehr, address))) throw new SmartProblem('wrong-configuration');
  return server;
}

async function configurationOf({ iss }: Ehr, fetch: GuardedFetch): Promise<unknown> {
  try {
    const address = `${iss.replace(/\/+$/, '')}/.well-known/smart-configuration`;
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error('answered with another status than 200');
    return await response.json();
  } catch {
    throw new SmartProblem('ehr-unavailable');
  }
}
