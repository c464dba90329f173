import type { Procedure } from '../../services/facts/fhir/procedure.js';
import type { ServiceRequest } from '../../services/facts/fhir/service-request.js';
import { daysAgo } from './days.js';
import { PATIENT_ID } from './resources.js';

const subject = { reference: `Patient/${PATIENT_ID}` };

/** An image that was made, as the record names it. */
export function anImage(text: string, ago: number, details: Partial<Procedure> = {}): Procedure {
  return {
    resourceType: 'Procedure',
    id: 'image-1',
    status: 'completed',
    code: { text },
    subject,
    performedDateTime: daysAgo(ago),
    ...details,
  };
}

/** The same as a request, carried out unless said otherwise. */
export function anImageRequest(
  text: string,
  ago: number,
  details: Partial<ServiceRequest> = {},
): ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    id: 'image-request-1',
    status: 'completed',
    intent: 'order',
    code: { text },
    subject,
    authoredOn: daysAgo(ago),
    ...details,
  };
}
