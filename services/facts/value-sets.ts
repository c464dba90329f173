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
  return { matches: (concept) => (concept ? matchesOf(concept, codeIndex, nameIndex) : []) };
}

function unlessBySet(names: Settings['names']): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(Object.entries(names).map(([set, { unless }]) => [set, unless.map(wholeWords)]));
}

function matchesOf(concept: CodeableConcept, codes: CodeIndex, names: NameIndex): readonly Match[] {
  const matches: Match[] = [];
  for (const coding of concept.coding ?? []) {
    for (const entry of codes.find(coding)) matches.push(codeMatch(entry, coding.display ?? concept.text));
  }
  const settled = matches.map(({ set }) => set);
  for (const text of textsOf(concept)) {
    for (const entry of names.find(text)) {
      if (!settled.includes(entry.set)) matches.push(nameMatch(entry, text));
    }
  }
  return matches.length > 1 ? withoutRepeats(matches) : matches;
}

function codeMatch({ code, display, meaning }: CodeEntry, text: string | undefined): Match {
  return { code, text: text ?? display, ...meaning };
}

function nameMatch({ set, name, strengthMg }: NameEntry, text: string): Match {
  return { set, by: 'name', code: name, text, ...(strengthMg !== undefined && { strengthMg }) };
}

function textsOf({ coding, text }: CodeableConcept): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { display } of coding ?? []) if (display !== undefined) texts.add(display);
  if (text !== undefined) texts.add(text);
  return texts;
}

function withoutRepeats(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, at) => matches.findIndex((one) => one.set === match.set && one.code === match.code) === at,
  );
}
