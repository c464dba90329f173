import type { CodeableConcept } from './fhir/codeable-concept.js';
import type { ValueSet } from './fhir/value-set.js';
import type { Settings } from './settings.js';
import { buildCodeIndex, type CodeEntry, type CodeIndex } from './terminology/code-index.js';
import { brandsOf, codesOfSite, codesOfValueSets, namesOf } from './terminology/entries.js';
import { groupBy } from './terminology/group-by.js';
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

/** The names that `buildTerms` looks for, by set. */
export function namesBySet(vocabulary: {
  valueSets: readonly ValueSet[];
  names: Settings['names'];
  site: SiteTerms;
}): (set: string) => readonly string[] {
  const { valueSets, names, site } = vocabulary;
  const entries = [...brandsOf(valueSets), ...namesOf(names, site)];
  const bySet = groupBy(entries, ({ set }) => set);
  return (set) => (bySet.get(set) ?? []).map(({ words }) => words.join(' '));
}

function unlessBySet(names: Settings['names']): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(Object.entries(names).map(([set, { unless }]) => [set, unless.map(wholeWords)]));
}

function matchesOf(concept: CodeableConcept, codes: CodeIndex, names: NameIndex): readonly Match[] {
  const byCode: Match[] = [];
  for (const coding of concept.coding ?? []) {
    for (const entry of codes.find(coding)) byCode.push(codeMatch(entry, coding.display ?? concept.text));
  }
  const byName: Match[] = [];
  for (const text of textsOf(concept)) {
    for (const entry of names.find(text)) {
      if (byCode.every(({ set }) => set !== entry.set)) byName.push(nameMatch(entry, text));
    }
  }
  const matches = byName.length > 0 ? [...byCode, ...byName] : byCode;
  return matches.length > 1 ? withoutRepeats(matches) : matches;
}

function codeMatch({ code, display, meaning }: CodeEntry, text: string | undefined): Match {
  return { code, text: text ?? display, ...meaning };
}

function nameMatch({ set, name, strengthMg }: NameEntry, text: string): Match {
  return { set, by: 'name', code: name, text, ...(strengthMg !== undefined && { strengthMg }) };
}

/** Each text once: a display and the text are often the same words. */
function textsOf({ coding, text }: CodeableConcept): readonly string[] {
  const texts: string[] = [];
  for (const { display } of coding ?? []) {
    if (display !== undefined && !texts.includes(display)) texts.push(display);
  }
  if (text !== undefined && !texts.includes(text)) texts.push(text);
  return texts;
}

function withoutRepeats(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match, at) => matches.findIndex((one) => one.set === match.set && one.code === match.code) === at,
  );
}
