import type { ValueSet } from '../../facts/fhir/value-set.js';
import { DENOSUMAB_SETS } from '../../facts/medicines/denosumab-product.js';
import type { Settings } from '../../facts/settings.js';
import type { SiteTerms } from '../../facts/terminology/site-terms.js';
import type { Problem } from '../knowledge-error.js';

type TermsProblem = Omit<Problem, 'file'>;
type Addition = SiteTerms[string];
type SiteCode = Addition['codes'][number];

/** What the sets hold that a site adds to. */
export interface PublishedSets {
  valueSets: readonly ValueSet[];
  names: Settings['names'];
}

/** Whether each set is there, and what is added to it is new and can count. */
export function checkTerms(terms: SiteTerms, { valueSets, names }: PublishedSets): TermsProblem[] {
  return Object.entries(terms).flatMap(([set, added]) => {
    const valueSet = valueSets.find(({ id }) => id === set);
    if (valueSet ?? names[set]) return checkCodes(set, added.codes, valueSet);
    const expected = `expected the id of a value set (fhir-resources/ValueSet) or of a set of names (rules/settings.json), got ${set}`;
    return [{ code: 'unknown-set' as const, path: `valueSets.${set}`, expected }];
  });
}

function checkCodes(set: string, codes: readonly SiteCode[], valueSet: ValueSet | undefined): TermsProblem[] {
  return codes.flatMap((code, at) => {
    const path = `valueSets.${set}.codes[${at}]`;
    const before = codes.slice(0, at).some((other) => isSame(other, code));
    return [
      ...(before || isPublished(code, valueSet) ? [alreadyThere(path, code)] : []),
      ...checkStrength(set, path, code),
    ];
  });
}

/** A second entry of a code would be passed over in silence, with its strength. */
function alreadyThere(path: string, { system, code }: SiteCode): TermsProblem {
  const expected = `expected a code that is not in the set yet, got ${system}|${code}`;
  return { code: 'already-there', path, expected };
}

function checkStrength(set: string, path: string, { strengthMg }: SiteCode): TermsProblem[] {
  if (strengthMg === undefined || DENOSUMAB_SETS.some((one) => one === set)) return [];
  const expected = `expected no strength: it counts in ${DENOSUMAB_SETS.join(', ')} only`;
  return [{ code: 'wrong-value', path: `${path}.strengthMg`, expected }];
}

function isPublished(code: SiteCode, valueSet: ValueSet | undefined): boolean {
  return (valueSet?.compose.include ?? []).some(({ system, concept }) =>
    concept.some((one) => isSame({ system, code: one.code }, code)),
  );
}

function isSame(one: Pick<SiteCode, 'system' | 'code'>, other: Pick<SiteCode, 'system' | 'code'>): boolean {
  return one.system === other.system && one.code === other.code;
}
