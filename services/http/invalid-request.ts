import type { ZodError } from 'zod';
import { Refusal } from '../platform/errors.js';

/** Names the members at fault as FHIRPath does: `context.draftOrders.entry[0]`. */
export function invalidRequest(error: ZodError): Refusal {
  const places = error.issues.map(({ path }) => expressionOf(path)).filter((place) => place !== '');
  return new Refusal('invalid-request', [...new Set(places)]);
}

function expressionOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}
