import type { ItemName, RecordItems } from '../facts/record.js';
import { prefetched } from './gather-request.js';
import { emptyPage, sortPage, type Page } from './page.js';
import type { Sources } from './sources.js';

/**
 * One prefetch key. CDS Hooks 2.0.1 "Prefetch": absent is not known (null here), `null` and an empty Bundle are none,
 * an OperationOutcome is an error that the EHR met, and data may be page one of several.
 */
export function readPrefetch<Name extends ItemName>(
  name: Name,
  { request, cameAlong }: Pick<Sources, 'request' | 'cameAlong'>,
): Page<RecordItems[Name]> | null {
  const value = prefetched(request, name);
  if (value === undefined) return null;
  // a patient in context exists: "none" is no answer
  if (value === null) return name === 'patient' ? null : emptyPage();
  return sortPage(name, cameAlong.prefetch.get(name) ?? null, request.patientId);
}
