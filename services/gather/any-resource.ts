/** A resource of any type, with all its members as they came. */
export interface AnyResource {
  resourceType: string;
  [member: string]: unknown;
}

/** By hand: every entry passes here before its own schema reads it, and a schema for this alone cost half as much again. */
export function isResource(value: unknown): value is AnyResource {
  return isObject(value) && typeof value.resourceType === 'string';
}

/** A JSON object: what stands in its place is often anything else. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
