import { describe } from '@jest/globals';

/** Where the real FHIR server is; empty when there is none, and then nothing here runs. */
export const HAPI = process.env.HAPI_FHIR_URL ?? '';

export const describeWithHapi = HAPI === '' ? describe.skip : describe;

const FHIR_JSON = { 'content-type': 'application/fhir+json' };

export interface Resource {
  resourceType: string;
  id: string;
}

/** Each under its own id. @throws what the server says when it takes one of them not */
export async function load(resources: readonly Resource[]): Promise<void> {
  const entry = resources.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  }));
  const bundle = { resourceType: 'Bundle', type: 'transaction', entry };
  const answer = await fetch(HAPI, { method: 'POST', headers: FHIR_JSON, body: JSON.stringify(bundle) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** The body of an answer; the server refuses what it does not know of the search. */
export async function read(path: string): Promise<unknown> {
  const answer = await fetch(`${HAPI}/${path}`, { headers: { prefer: 'handling=strict' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

interface OperationOutcome {
  issue: { severity: string; diagnostics?: string; location?: string[] }[];
}

/** What HAPI's validator finds wrong with it, warnings aside. */
export async function validate(resource: Resource): Promise<string[]> {
  const url = `${HAPI}/${resource.resourceType}/$validate`;
  const answer = await fetch(url, { method: 'POST', headers: FHIR_JSON, body: JSON.stringify(resource) });
  const { issue } = (await answer.json()) as OperationOutcome;
  return issue
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ diagnostics, location }) => `${location?.[0] ?? ''}: ${diagnostics ?? ''}`);
}
