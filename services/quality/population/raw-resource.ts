/** A line as JSON, with all its members as they came. */
export interface RawResource {
  resourceType: string;
  id?: unknown;
  [member: string]: unknown;
}

export type Parsed = { resource: RawResource } | { fault: 'invalid-json' | 'no-resource-type' };

export function parseLine(bytes: Buffer): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return { fault: 'invalid-json' };
  }
  return isResource(value) ? { resource: value } : { fault: 'no-resource-type' };
}

function isResource(value: unknown): value is RawResource {
  return isObject(value) && typeof value.resourceType === 'string' && value.resourceType !== '';
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id; null when there is none. */
export function idOf({ id }: RawResource): string | null {
  return typeof id === 'string' && id !== '' ? id : null;
}
