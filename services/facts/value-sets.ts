import type { CodeableConcept } from './fhir/codeable-concept.js';
import type { ValueSet } from './fhir/value-set.js';
import type { Settings } from './settings.js';
import { buildCodeIndex, type CodeEntry, type CodeIndex } from './terminology/code-index.js';
import { brandsOf, codesOfSite, codesOfValueSets, namesOf } from './terminology/entries.js';
import { buildNameIndex, type NameEntry, type NameIndex } from './terminology/name-index.js';
import type { SiteTerms } from './terminology/site-terms.js';
import { wholeWords } from './terminology/whole-words.js';
import type { Match, Terms } from './terms.js';

/**
 * The vocabulary by which a record is read: specification, section 1 "names". All codings, displays and the text of a
 * concept are looked at; a set that a code matched is not matched by name again.
 * @param site a site's own codes and names
 */
export function buildTerms(
  valueSets: readonly ValueSet[],
  names: Settings['names'],
  site: SiteTerms = {},
): Terms {
  const codeIndex = buildCodeIndex([...codesOfValueSets(valueSets), ...codesOfSite(site)]);
  const nameIndex = buildNameIndex([...brandsOf(valueSets), ...namesOf(names, site)], unlessBySet(names));
  // One resource is asked about several times; a weak map forgets it with the resource.
  const known = new WeakMap<CodeableConcept, readonly Match[]>();
  return {
    matches(concept) {
      if (!concept) return [];
      const found = known.get(concept) ?? matchesOf(concept, codeIndex, nameIndex);
      known.set(concept, found);
      return found;
    },
  };
}

function unlessBySet(names: Settings['names']): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(Object.entries(names).map(([set, { unless }]) => [set, unless.map(wholeWords)]));
}

function matchesOf(concept: CodeableConcept, codes: CodeIndex, names: NameIndex): readonly Match[] {
  const byCode = (concept.coding ?? []).flatMap((coding) =>
    codes.find(coding).map((entry) => codeMatch(entry, coding.display ?? concept.text)),
  );
  const settled = new Set(byCode.map(({ set }) => set));
  const byName = textsOf(concept)
    .flatMap((text) => names.find(text).map((entry) => nameMatch(entry, text)))
    .filter(({ set }) => !settled.has(set));
  return withoutRepeats([...byCode, ...byName]);
}

function codeMatch({ code, display, meaning }: CodeEntry, text: string | undefined): Match {
  return { ...meaning, code, text: text ?? display };
}

function nameMatch({ set, name, strengthMg }: NameEntry, text: string): Match {
  return { set, by: 'name', code: name, text, ...(strengthMg !== undefined && { strengthMg }) };
}

function textsOf({ coding = [], text }: CodeableConcept): readonly string[] {
  const texts = [...coding.map(({ display }) => display), text];
  return [...new Set(texts.filter((one) => one !== undefined))];
}

function withoutRepeats(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, at) => matches.findIndex((one) => one.set === match.set && one.code === match.code) === at,
  );
}
