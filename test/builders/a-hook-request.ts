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

export type ExampleName =
  | 'low-calcium'
  | 'all-in-order'
  | 'dialysis-without-calcium'
  | 'while-it-is-written'
  | 'glucocorticoid'
  | 'product-of-120-mg-beside-it'
  | 'unusable-results'
  | 'pregnant'
  | 'low-calcium-when-dispatched';

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

/** The same order, while it is written: `MedicationRequest/draft-denosumab` is selected, unless said otherwise. */
export function aSelection(
  name: ExampleName = 'low-calcium',
  selections: unknown = ['MedicationRequest/draft-denosumab'],
): AnyRequest {
  const request = anExample(name);
  return { ...request, hook: 'order-select', context: { ...request.context, selections } };
}

/** The same order signed by now and dispatched: active, among the prescriptions in prefetch. */
export function aDispatch(
  name: ExampleName = 'low-calcium',
  dispatchedOrders: unknown = ['MedicationRequest/draft-denosumab'],
): AnyRequest {
  const { context, prefetch, ...request } = anExample(name);
  const { patientId, draftOrders } = context;
  const signed = draftOrders.entry.map(({ resource }) => ({ resource: { ...resource, status: 'active' } }));
  const { entry = [] } = (prefetch.medicationRequests ?? {}) as { entry?: unknown[] };
  const medicationRequests = { resourceType: 'Bundle', type: 'searchset', entry: [...entry, ...signed] };
  return {
    ...request,
    hook: 'order-dispatch',
    context: {
      patientId,
      dispatchedOrders,
      performer: 'Organization/pharmacy',
    } as unknown as AnyRequest['context'],
    prefetch: { ...prefetch, medicationRequests },
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
