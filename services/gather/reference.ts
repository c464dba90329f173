import type { Order } from '../facts/order.js';
import type { AnyResource } from './any-resource.js';

/** `Type/id`; without an id its place in the Bundle, from 1: `MedicationRequest/#2`. */
export function referenceTo(resource: AnyResource, position: number): string {
  const { resourceType, id } = resource;
  return `${resourceType}/${typeof id === 'string' && id !== '' ? id : `#${position}`}`;
}

/** The same resource in any version: without `/_history/1`. */
export function withoutVersion(reference: string): string {
  return reference.replace(/\/_history\/[^/]+$/, '');
}

/**
 * Whether a hook's context means this order: `Type/id` by the specification; some EHRs send its fullUrl, the id in
 * `urn:uuid:` or by itself, or an address with its version.
 */
export function isNamedBy({ reference, fullUrl, resource: { id } }: Order, name: string): boolean {
  const plain = withoutVersion(name);
  const isAddress = /^https?:\/\//.test(plain);
  return (
    plain === reference ||
    plain === fullUrl ||
    (id !== undefined && [id, `urn:uuid:${id}`].includes(plain)) ||
    (isAddress && plain.endsWith(`/${reference}`))
  );
}
