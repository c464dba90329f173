import { recognisedBy } from './as-recorded.js';
import type { Diagnosis } from './chart.js';
import type { Evidence } from './evidence.js';
import { matchIn, type Match, type Sets } from './terms.js';

/** The entries that mean one of the sets; by an unspecific code none does (specification, section 1 "names"). */
export function meaning<Entry extends { matches: readonly Match[]; evidence: Evidence }>(
  entries: readonly Entry[],
  sets: Sets,
): Entry[] {
  const meant: Entry[] = [];
  for (const entry of entries) {
    const match = matchIn(entry.matches, sets);
    if (!match || match.unspecific) continue;
    meant.push(match.by === 'name' ? { ...entry, evidence: recognisedBy(match, entry.evidence) } : entry);
  }
  return meant;
}

export function activeAmong(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  return diagnoses.filter(({ active }) => active);
}

export function evidenceOf(entries: readonly { evidence: Evidence }[]): Evidence[] {
  return entries.map(({ evidence }) => evidence);
}
