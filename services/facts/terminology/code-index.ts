import type { CodeableConcept } from '../fhir/codeable-concept.js';
import { remembered } from '../remembered.js';
import type { Match } from '../terms.js';
import { canonicalCode, canonicalSystem, withCodesAbove } from './code-systems.js';
import { groupBy } from './group-by.js';

/** A code that stands in a set. */
export interface CodeEntry {
  system: string;
  code: string;
  display: string;
  meaning: Pick<Match, 'set' | 'strengthMg' | 'unspecific'> & { by: 'code' | 'site-code' };
}

type Coding = NonNullable<CodeableConcept['coding']>[number];

/** Looks a coding up in all sets at once; in each set the nearest code at or above it counts. */
export interface CodeIndex {
  find(coding: Coding): readonly CodeEntry[];
}

export function buildCodeIndex(entries: readonly CodeEntry[]): CodeIndex {
  const byKey = new Map(
    Array.from(groupBy(entries, keyOfEntry), ([key, same]) => [key, nearestInEachSet(same)]),
  );
  const findIn = remembered((system: string) => {
    const canonical = canonicalSystem(system);
    return remembered((code: string) => {
      const codes = withCodesAbove(canonical, canonicalCode(canonical, code));
      return nearestInEachSet(codes.flatMap((one) => byKey.get(keyOf(canonical, one)) ?? []));
    });
  });
  return { find: ({ system, code }) => (system && code ? findIn(system)(code) : []) };
}

function keyOfEntry({ system, code }: CodeEntry): string {
  const canonical = canonicalSystem(system);
  return keyOf(canonical, canonicalCode(canonical, code));
}

function keyOf(system: string, code: string): string {
  return `${system}|${code}`;
}

function nearestInEachSet(found: readonly CodeEntry[]): readonly CodeEntry[] {
  return found.filter(({ meaning }, at) => found.findIndex((one) => one.meaning.set === meaning.set) === at);
}
