import { baseOf } from '../../gather/fhir-base.js';
import type { GetText } from '../../platform/outbound/get-text.js';
import type { DecisionAsFhir } from './as-fhir.js';
import { VERIFICATION_SYSTEM } from './task.js';

/** The EHR's FHIR server, for whoever signed in there. */
export interface FhirAccess {
  fhirServer: string;
  accessToken: string;
  scopes: readonly string[];
  /** the way out: it looks at where it connects to */
  send: GetText;
  /** for all writes together */
  signal: AbortSignal;
}

/** What became of it; the decision is kept whatever it was. */
export interface WrittenBack {
  state: 'written' | 'not-permitted' | 'failed';
  /** of the answer that failed; null: there was none */
  status?: number | null;
}

/** Of an answer that is not read for more than its status. */
const MOST_BYTES = 1_000_000;

/**
 * Writes a decision to the EHR, each resource once however often it is tried (conditional create): the issues first, as
 * the Task names them. Never rejects.
 */
export async function writeBack({ task, issues }: DecisionAsFhir, access: FhirAccess): Promise<WrittenBack> {
  const base = baseOf(access.fhirServer);
  if (!base || !mayCreate('Task', access.scopes)) return { state: 'not-permitted' };
  const told = mayCreate('DetectedIssue', access.scopes) ? issues : [];
  for (const issue of told) {
    const failed = await create({ ...issue, id: undefined }, base, access);
    if (failed) return failed;
  }
  return (await create({ ...task, id: undefined, output: undefined }, base, access)) ?? { state: 'written' };
}

/** SMART App Launch 2 (`user/Task.c`, `user/Task.cruds`) and 1 (`user/Task.write`, `user/*.*`). */
const SCOPE = /^(?:user|patient|system)\/(\*|\w+)\.(write|\*|cr?u?d?s?)(?:\?.*)?$/;

export function mayCreate(type: string, scopes: readonly string[]): boolean {
  return scopes.some((scope) => {
    const [, resource] = SCOPE.exec(scope) ?? [];
    return resource === '*' || resource === type;
  });
}

interface Identified {
  resourceType: string;
  identifier: readonly { value: string }[];
  /** ours: the server gives its own, and what hangs on ours is left out with it */
  id?: undefined;
  output?: undefined;
}

/** null: it stands there now, or did before. */
async function create(
  resource: Identified,
  base: URL,
  { accessToken, send, signal }: FhirAccess,
): Promise<WrittenBack | null> {
  const identifier = `${VERIFICATION_SYSTEM}|${resource.identifier[0]?.value ?? ''}`;
  const headers = {
    authorization: `Bearer ${accessToken}`,
    accept: 'application/fhir+json',
    'content-type': 'application/fhir+json',
    'if-none-exist': `identifier=${encodeURIComponent(identifier)}`,
    prefer: 'return=minimal',
  };
  const call = {
    body: JSON.stringify(resource),
    headers,
    signal,
    maxBytes: MOST_BYTES,
  } as const;
  try {
    const { status } = await send(new URL(resource.resourceType, base), call);
    return status >= 200 && status < 300 ? null : { state: 'failed', status };
  } catch {
    return { state: 'failed', status: null };
  }
}
