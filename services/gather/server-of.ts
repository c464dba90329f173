import type { GetText } from '../platform/outbound/get-text.js';
import type { WatchRead } from '../platform/fhir-read.js';
import { baseOf } from './fhir-base.js';
import { openFhirServer, type FhirServer } from './fhir-server.js';
import type { GatherRequest } from './gather-request.js';

export interface Reach {
  /** time for all reads of one hook, from the first one on */
  deadlineMs: number;
  startDeadline?: (ms: number) => AbortSignal;
  getText: GetText;
  watchRead?: WatchRead;
}

/** The FHIR server that a request names; null when it names none that can be read from. */
export function serverOf(
  { fhirServer, accessToken }: GatherRequest,
  { startDeadline = (ms) => AbortSignal.timeout(ms), deadlineMs, getText, watchRead }: Reach,
): FhirServer | null {
  const base = baseOf(fhirServer);
  if (base === null) return null;
  let started: AbortSignal | undefined;
  const deadline = () => (started ??= startDeadline(deadlineMs));
  return openFhirServer({ base, accessToken, deadline, getText, watchRead });
}
