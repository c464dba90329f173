import { readFileSync } from 'node:fs';

export interface AnyRequest {
  hook: string;
  hookInstance: string;
  fhirServer?: unknown;
  fhirAuthorization?: unknown;
  context: Record<string, unknown> & { draftOrders: { entry: { resource: Record<string, unknown> }[] } };
  prefetch: Record<string, unknown>;
  extension?: unknown;
}

export type ExampleName = 'low-calcium' | 'all-in-order' | 'dialysis-without-calcium';

/** A request of fhir-resources/examples: whole prefetch, one draft order. A new copy each time. */
export function anExample(name: ExampleName = 'low-calcium'): AnyRequest {
  return JSON.parse(readFileSync(`fhir-resources/examples/${name}.request.json`, 'utf8')) as AnyRequest;
}

/** The same patient, when the chart is opened. */
export function aPatientView(name: ExampleName = 'all-in-order'): AnyRequest {
  const { context, ...request } = anExample(name);
  const { userId, patientId } = context;
  return {
    ...request,
    hook: 'patient-view',
    context: { userId, patientId } as unknown as AnyRequest['context'],
  };
}

/** A draft of a medicine that is none of our business. */
export function aDraft(medicine: Record<string, unknown>, subject: string): Record<string, unknown> {
  return {
    resourceType: 'MedicationRequest',
    id: 'other-draft',
    status: 'draft',
    intent: 'order',
    medicationCodeableConcept: medicine,
    subject: { reference: `Patient/${subject}` },
  };
}
