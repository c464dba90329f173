import type { ZodError } from 'zod';
import { Refusal } from '../platform/errors.js';

/** Names the members at fault as FHIRPath does: `context.draftOrders.entry[0]`. */
export function invalidRequest(error: ZodError): Refusal {
  return new Refusal('invalid-request', placesOf(error));
}

/** The members at fault, those with them that should not be there. */
export function placesOf({ issues }: ZodError): string[] {
  const places = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : expressionOf(issue.path),
  );
  return [...new Set(places)].filter((place) => place !== '');
}

function expressionOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}
