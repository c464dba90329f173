import type { ChartInput } from '../chart-input.js';
import type { Dosage } from '../fhir/dosage.js';
import { conceptOf } from '../fhir/code-or-reference.js';
import { systemicGlucocorticoid } from '../glucocorticoid/systemic-glucocorticoid.js';
import { denosumabProduct } from '../medicines/denosumab-product.js';
import { matchesOf, medicationOf, nameOf, type NamedMedication } from '../medicines/medication-of.js';
import { readRoute } from '../medicines/route.js';
import type { Order, ReadOrder } from '../order.js';
import { startOf } from './order-start.js';

/** Specification, section 1 "the order under judgement": these are ignored; `revoked` is R4's word for tests, `ended` R5's. */
const NOT_JUDGED = ['cancelled', 'stopped', 'entered-in-error', 'completed', 'revoked', 'ended'];

/** Drafts and dispatched orders that still ask for something to be given. */
export function isJudged({ resource }: Order): boolean {
  return resource.doNotPerform !== true && !NOT_JUDGED.includes(resource.status ?? '');
}

export function readOrder(order: Order, input: ChartInput): ReadOrder {
  const { terms, settings, asOf } = input;
  const named = namedIn(order.resource, input);
  const dosages = dosagesOf(order.resource);
  const matches = matchesOf(named, terms);
  const taken = { matches, route: readRoute(dosages, terms), dosing: { dosages, named } };
  return {
    name: nameOf(named.concepts),
    matches,
    identified: named.identified && !(order.unread && named.concepts.length === 0),
    denosumab: denosumabProduct({ named, matches, dosages }, settings.dosage),
    // not known whether it is systemic: "not known" never counts as no
    glucocorticoid: systemicGlucocorticoid(taken, input) !== false,
    start: startOf(order.resource, asOf.timeZone),
    ...order,
  };
}

/** A ServiceRequest names what is to be injected in its code. */
function namedIn(resource: Order['resource'], { record }: ChartInput): NamedMedication {
  if (resource.resourceType === 'MedicationRequest') return medicationOf(resource, record);
  const concept = conceptOf(resource.code);
  return { concepts: concept ? [concept] : [], medication: undefined, identified: true };
}

export function dosagesOf(resource: Order['resource']): readonly Dosage[] {
  return resource.resourceType === 'MedicationRequest' ? (resource.dosageInstruction ?? []) : [];
}
