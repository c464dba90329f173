import type { Order } from '../order.js';

/**
 * `Type/id` of what is no evidence for or against these orders: they themselves, record entries with their id, and what
 * they replace (specification, section 1 "the order under judgement").
 */
export function excludedBy(orders: readonly Order[]): ReadonlySet<string> {
  return new Set(orders.flatMap((order) => [order.reference, ...replacedBy(order)]));
}

function replacedBy({ resource }: Order): string[] {
  const replaced =
    resource.resourceType === 'MedicationRequest' ? [resource.priorPrescription] : (resource.replaces ?? []);
  return replaced.flatMap((one) => (one?.reference === undefined ? [] : [relativeReference(one.reference)]));
}

/** `https://ehr/fhir/MedicationRequest/12/_history/3` is `MedicationRequest/12`. */
export function relativeReference(reference: string): string {
  const [, type, id] = /([A-Z]\w+)\/([\w.-]+)(?:\/_history\/[^/]+)?$/u.exec(reference) ?? [];
  return type === undefined || id === undefined ? reference : `${type}/${id}`;
}
