import type { AnyResource } from './bundle.js';

/** `Type/id`; without an id its place in the Bundle, from 1: `MedicationRequest/#2`. */
export function referenceTo(resource: AnyResource, position: number): string {
  const { resourceType, id } = resource;
  return `${resourceType}/${typeof id === 'string' && id !== '' ? id : `#${position}`}`;
}

/** The same resource in any version: without `/_history/1`. */
export function withoutVersion(reference: string): string {
  return reference.replace(/\/_history\/[^/]+$/, '');
}
