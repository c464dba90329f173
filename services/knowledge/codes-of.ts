import type { ValueSet } from '../facts/fhir/value-set.js';
import type { SiteTerms } from '../facts/terminology/site-terms.js';
import type { CodeOfSet, Knowledge } from './knowledge.js';

/** Looks up the codes of a value set, the site's own with them. */
export function codesOfSets(valueSets: readonly ValueSet[], site: SiteTerms): Knowledge['codesOf'] {
  const bySet = new Map(
    valueSets.map((valueSet) => [valueSet.id, [...codesIn(valueSet), ...siteCodes(valueSet.id, site)]]),
  );
  return (set) => {
    const codes = bySet.get(set);
    if (!codes) throw new Error(`no value set is called ${set}`);
    return codes;
  };
}

function codesIn({ compose }: ValueSet): readonly CodeOfSet[] {
  return compose.include.flatMap(({ system, concept }) => concept.map(({ code }) => ({ system, code })));
}

function siteCodes(set: string, site: SiteTerms): readonly CodeOfSet[] {
  return (site[set]?.codes ?? []).map(({ system, code }) => ({ system, code }));
}
