import type { z } from 'zod';
import type { PointId } from './points.js';

/** One look at one point: in order when there is no fault. */
export interface Sighting {
  point: PointId;
  /** which service, call or card */
  where: string;
  /** what was seen instead of what is expected; null: in order */
  fault: string | null;
}

export function sighting(point: PointId, where: string, fault: string | null): Sighting {
  return { point, where, fault };
}

/** What of the value is not as the schema has it, in words that repeat no long text: it may be a patient's. */
export function faultOf(schema: z.ZodType, value: unknown): string | null {
  const read = schema.safeParse(value);
  if (read.success) return null;
  const faults = read.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const seen =
      issue.code === 'unrecognized_keys'
        ? `unknown ${issue.keys.join(', ')}`
        : inWords(at(value, issue.path));
    return path === '' ? seen : `${path}: ${seen}`;
  });
  return [...new Set(faults)].join('; ');
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** A word is repeated, a sentence measured. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string')
    return /^\S{0,60}$/.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'nothing'}`;
  return JSON.stringify(value);
}
