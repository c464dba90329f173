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

const NO_CODINGS: NonNullable<CodeableConcept['coding']> = [];
const NO_MATCHES: readonly Match[] = [];

function matchesOf(concept: CodeableConcept, codes: CodeIndex, names: NameIndex): readonly Match[] {
  const { coding = NO_CODINGS, text } = concept;
  let matches = NO_MATCHES;
  for (const one of coding) matches = withCoded(matches, codes.find(one), one.display ?? text);
  for (const { display } of coding) matches = withNamed(matches, display, names);
  return withNamed(matches, text, names);
}

/** Several codings often say the same. */
function withCoded(
  matches: readonly Match[],
  entries: readonly CodeEntry[],
  words: string | undefined,
): readonly Match[] {
  let all = matches;
  for (const entry of entries) {
    const { set } = entry.meaning;
    const isKnown = all.some((match) => match.set === set && match.code === entry.code);
    if (!isKnown) all = withOneMore(all, codeMatch(entry, words));
  }
  return all;
}

/** A set that a code matched is not matched by name again; a display and the text are often the same words. */
function withNamed(matches: readonly Match[], text: string | undefined, names: NameIndex): readonly Match[] {
  if (text === undefined) return matches;
  let all = matches;
  for (const entry of names.find(text)) {
    const { set, name } = entry;
    const isKnown = all.some((match) => match.set === set && (match.by !== 'name' || match.code === name));
    if (!isKnown) all = withOneMore(all, nameMatch(entry, text));
  }
  return all;
}

/** Most concepts mean one thing or none: arrays of just their length are a fifth of one that grows. */
function withOneMore(matches: readonly Match[], match: Match): readonly Match[] {
  return matches.length === 0 ? [match] : [...matches, match];
}

function codeMatch({ code, display, meaning }: CodeEntry, words: string | undefined): Match {
  const { set, by, strengthMg, unspecific } = meaning;
  return { set, by, code, text: words ?? display, strengthMg, unspecific };
}

function nameMatch({ set, name, strengthMg }: NameEntry, text: string): Match {
  return { set, by: 'name', code: name, text, strengthMg, unspecific: undefined };
}
