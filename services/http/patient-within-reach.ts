import { z } from 'zod';
import { prefetched, type GatherRequest } from '../gather/gather-request.js';
import { Refusal } from '../platform/errors.js';

const OperationOutcome = z.object({ resourceType: z.literal('OperationOutcome') });

/**
 * CDS Hooks 2.0.1 asks for 412 when required data can't be had. Only the patient is required, and only when there is
 * no way to ask: what else is missing is said on a card (docs/decisions).
 * @throws Refusal patient-unavailable
 */
export function checkPatientWithinReach(request: GatherRequest): void {
  if (request.fhirServer) return;
  const patient = prefetched(request, 'patient');
  const isMissing = patient === undefined || OperationOutcome.safeParse(patient).success;
  if (isMissing) throw new Refusal('patient-unavailable', ['prefetch.patient', 'fhirServer']);
}
