import { vocabulary, type FactName } from '../facts/vocabulary/vocabulary.js';
import { formatList, formatNumber } from './format.js';
import { formatFact, type Voice } from './format-fact.js';
import { settingAt } from './setting-at.js';
import type { Sentence } from './texts.js';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What a sentence names: facts and settings (with a dot), as written between its braces. */
export function placeholdersOf({ say }: Sentence): readonly string[] {
  return [...say.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * The sentence with its facts and settings; null when it is not to be said: a fact it names is not known, its `if`
 * is not true, or its `unless` is. Throws on a placeholder that is neither fact nor setting.
 */
export function fill(sentence: Sentence, voice: Voice): string | null {
  if (sentence.if !== undefined && flag(sentence.if, voice) !== true) return null;
  if (sentence.unless !== undefined && flag(sentence.unless, voice) === true) return null;
  const values: (string | null)[] = [];
  const said = sentence.say.replace(PLACEHOLDER, (_, name: string) => {
    const value = valueOf(name, voice);
    values.push(value);
    return value ?? '';
  });
  return values.includes(null) ? null : said;
}

/** All of them that are to be said. */
export function fillAll(sentences: readonly Sentence[], voice: Voice): string[] {
  return sentences.map((sentence) => fill(sentence, voice)).filter((text) => text !== null);
}

function flag(name: string, { facts }: Voice): boolean | null {
  const value = isFactName(name) ? facts[name] : undefined;
  if (value !== null && typeof value !== 'boolean') throw new Error(`${name} is no flag`);
  return value;
}

function valueOf(name: string, voice: Voice): string | null {
  if (isFactName(name)) return formatFact(name, voice);
  const setting = settingAt(voice.settings, name);
  if (setting === null) throw new Error(`{${name}} is neither a fact nor a setting`);
  const numbers = [setting]
    .flat()
    .map((number) => formatNumber(number, voice.language, { least: 0, most: 4 }));
  return formatList(numbers, voice.language);
}

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(vocabulary, name);
}
