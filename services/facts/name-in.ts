import type { Evidence } from './evidence.js';

/** What the record calls it; null when it has no words for it. */
export function nameIn(evidence: Evidence | undefined): string | null {
  const name = String(evidence?.value ?? '');
  return name === '' ? null : name;
}
