import type { GatherRequest } from '../../gather/gather-request.js';
import { baseOf } from '../../gather/fhir-base.js';
import { checkFhirServer } from '../../http/fhir-server.js';
import { Refusal } from '../../platform/errors.js';
import type { Session } from '../session.js';
import type { ChecklistRequest } from './checklist-request.js';

type Server = Pick<GatherRequest, 'fhirServer' | 'accessToken'>;

/**
 * The FHIR server to read from, and the token for it. With a session only its own, and its own token; also where
 * neither bundle nor server is named.
 * @throws Refusal fhir-server-not-allowed, or wrong-patient when the session is for another patient
 */
export function serverToRead(request: ChecklistRequest, session: Session | null): Server {
  const { fhirServer, accessToken, bundle, patientId } = request;
  if (!session) {
    checkFhirServer(fhirServer, undefined);
    return { fhirServer, accessToken };
  }
  if (session.patientId !== null && session.patientId !== patientId)
    throw new Refusal('wrong-patient', ['patientId']);
  const base = baseOf(session.fhirServer);
  checkFhirServer(fhirServer, base ? [base] : []);
  const wanted = fhirServer ?? (bundle ? null : session.fhirServer);
  return wanted ? { fhirServer: wanted, accessToken: session.accessToken } : {};
}

/** @throws Refusal patient-unavailable when the patient is neither posted nor to be read */
export function checkReadable({ fhirServer, prefetch }: GatherRequest): void {
  const isPosted = prefetch?.patient !== undefined && prefetch.patient !== null;
  if (!fhirServer && !isPosted) throw new Refusal('patient-unavailable', ['bundle', 'fhirServer']);
}
