import { anExample, type ExampleName } from './a-hook-request.js';

export interface AChecklistRequest {
  patientId: string;
  order?: Record<string, unknown>;
  orderId?: string;
  bundle?: { resourceType: string; entry: { resource: Record<string, unknown> }[] };
  none?: string[];
  fhirServer?: string;
  asOf?: string;
}

/** All that a pharmacy system may send; the record of an example has no more than it prefetches. */
const ALL_TYPES = [
  ...['Observation', 'Condition', 'MedicationRequest', 'AllergyIntolerance', 'MedicationAdministration'],
  ...['MedicationDispense', 'MedicationStatement', 'Procedure', 'ServiceRequest', 'Appointment'],
];

/** The signed order of an example and its whole record in one Bundle; nothing else is on record. */
export function aChecklistRequest(name: ExampleName = 'low-calcium'): AChecklistRequest {
  const { context, prefetch, extension } = anExample(name);
  const resources = Object.values(prefetch).flatMap(resourcesIn);
  const [draft] = context.draftOrders.entry.map(({ resource }) => ({
    ...resource,
    status: 'active',
  }));
  const { asOf } = (extension as { 'org.denosumab-cds': { asOf: string } })['org.denosumab-cds'];
  return {
    patientId: String(context.patientId),
    ...(draft && { order: draft }),
    bundle: { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) },
    none: ALL_TYPES,
    asOf,
  };
}

function resourcesIn(body: unknown): Record<string, unknown>[] {
  if (typeof body !== 'object' || body === null) return [];
  const { resourceType, entry = [] } = body as {
    resourceType?: string;
    entry?: { resource: Record<string, unknown> }[];
  };
  return resourceType === 'Bundle' ? entry.map(({ resource }) => resource) : [{ ...body }];
}
