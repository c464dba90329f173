import type { ReadOrder } from '../order.js';
import { matchIn } from '../terms.js';

export const INVASIVE_DENTAL = 'dental-invasive-procedure';

/** The draft is itself a tooth extraction, an implant or other surgery of the jaw. */
export function isInvasiveDentalOrder({ resource, matches }: ReadOrder): boolean {
  return resource.resourceType === 'ServiceRequest' && matchIn(matches, INVASIVE_DENTAL) !== null;
}
