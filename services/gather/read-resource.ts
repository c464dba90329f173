import type { Gap, ItemName, RecordItems } from '../facts/record.js';
import { KINDS } from './items.js';
import { readable } from './readable.js';

/** A resource as its item's kind, and what of it could not be read; null when nothing is left to work with. */
export interface ReadResource<Resource> {
  resource: Resource | null;
  gaps: readonly Gap[];
}

const NONE: readonly Gap[] = [];

export function readResource<Name extends ItemName>(
  name: Name,
  raw: object,
  where: string,
): ReadResource<RecordItems[Name]> {
  const { resource, faults } = readable(KINDS[name].schema, raw);
  if (faults.length === 0) return { resource, gaps: NONE };
  const gaps = faults.map(({ path }): Gap => ({ why: 'unreadable', where: `${where} ${path}` }));
  // "do not" that can't be read may not become "do"
  const negated = faults.some(({ path }) => path === 'doNotPerform');
  return { resource: negated ? null : resource, gaps };
}
