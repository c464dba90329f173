import { isFactName, placeholdersOf } from '../cards/fill.js';
import { sharedWordsOf } from '../cards/shared-words.js';
import { LANGUAGES, Words, type Language } from '../cards/texts.js';
import type { Rule } from '../decide/rule.js';
import { factOf, type FactName } from '../facts/vocabulary/vocabulary.js';
import { checkSameKeys, textPlaces } from './check-languages.js';
import { sentencesOf } from './check-sentences.js';
import { CLOSED_WORDS } from './closed-words.js';
import { loadJson, type Source } from './load-json.js';
import type { TextsOfRules } from './load-texts.js';

/** What the shared words must have words for. */
export interface Spoken {
  rules: readonly Rule[];
  texts: TextsOfRules;
}

/** The words that all cards share, in both languages; null when one of them can't be read. */
export function loadWords(source: Source, spoken: Spoken): Record<Language, Words> | null {
  const places = placesNeeded(spoken);
  const [en, nl] = LANGUAGES.map((language) => loadOne(source, language, places));
  if (!en || !nl) return null;
  checkSameKeys(source.report, keysOf('en', en), keysOf('nl', nl));
  return { en, nl };
}

function fileOf(language: Language): string {
  return `rules/words.${language}.json`;
}

function keysOf(language: Language, words: Words): { file: string; keys: ReadonlySet<string> } {
  return { file: fileOf(language), keys: new Set(textPlaces({ ...words, units: {} })) };
}

function loadOne(source: Source, language: Language, needed: readonly string[]): Words | null {
  const file = fileOf(language);
  const words = loadJson(source, file, Words);
  if (!words) return null;
  const places = new Set(textPlaces(words));
  for (const path of needed.filter((place) => !places.has(place)))
    source.report({ code: 'missing-words', file, path, expected: 'expected words for it' });
  for (const name of Object.keys(words.facts).filter((name) => !isFactName(name)))
    source.report({
      code: 'unknown-fact',
      file,
      path: `facts.${name}`,
      expected: `expected one of the facts, got ${name}`,
    });
  return words;
}

/** Every closed list, every word of a fact that a text shows, and a name for every fact that can be missing. */
function placesNeeded({ rules, texts }: Spoken): readonly string[] {
  const closed = Object.entries(CLOSED_WORDS).flatMap(([section, words]) =>
    words.map((word) => `${section}.${word}`),
  );
  const missing = rules.flatMap(({ needs }) => needs).map((name) => `missing.${name}`);
  const shown = Object.values(texts.en)
    .flatMap(sentencesOf)
    .flatMap(({ sentence }) => placeholdersOf(sentence));
  const words = shown
    .filter(isFactName)
    .flatMap((name) => (factOf(name).of ?? []).map((word) => `${placeOf(name)}.${word}`));
  return [...new Set([...closed, ...missing, ...words])];
}

function placeOf(name: FactName): string {
  return sharedWordsOf(name) ?? `facts.${name}`;
}
