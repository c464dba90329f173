import type { Day } from '../facts/calendar.js';
import type { Settings } from '../facts/settings.js';
import type { Fact } from '../facts/vocabulary/fact.js';
import { factOf, type FactName, type Facts } from '../facts/vocabulary/vocabulary.js';
import { sharedWordsOf } from './shared-words.js';
import { formatDay, formatList, formatNumber, formatUnit, wordFor, type Tongue } from './format.js';

/** A dose has no trailing zero: `10.0 mg` is misread as 100 mg (ISMP, error-prone dose designations). */
const DOSES_ARE_IN = 'mg';

/** What a sentence is filled from, and how text of the record is made safe for its place. */
export interface Voice extends Tongue {
  facts: Facts;
  settings: Settings;
  escape: (text: string) => string;
}

/** A fact as people read it; null when it is not known, or an empty text or list. A flag has no words: throws. */
export function formatFact(name: FactName, voice: Voice): string | null {
  const value = voice.facts[name];
  if (value === null) return null;
  if (typeof value === 'boolean') throw new Error(`the flag ${name} can't be shown, only asked`);
  if (typeof value === 'number') return formatQuantity(value, factOf(name), voice);
  if (typeof value === 'string') return formatText(name, value, voice);
  const items = value.map((word) => formatWord(name, word, voice));
  return items.length === 0 ? null : formatList(items, voice.language);
}

function formatQuantity(
  value: number,
  { unit = '1', decimals = 0, roundedDown }: Fact,
  voice: Voice,
): string {
  const least = roundedDown || unit === DOSES_ARE_IN ? 0 : decimals;
  const text = formatNumber(value, voice.language, { least, most: decimals, roundedDown });
  return unit === '1' ? text : `${text} ${formatUnit(unit, { value, decimals }, voice)}`;
}

function formatText(name: FactName, value: string, voice: Voice): string | null {
  const { kind } = factOf(name);
  if (kind === 'day') return formatDay(value as Day, voice.language);
  if (kind === 'word') return formatWord(name, value, voice);
  if (!sharedWordsOf(name)) return voice.escape(value) || null;
  const items = value.split(',').map((word) => formatWord(name, word.trim(), voice));
  return formatList(items, voice.language);
}

function formatWord(name: FactName, word: string, { words, escape }: Voice): string {
  const shared = sharedWordsOf(name);
  return wordFor(word, words.facts[name]) ?? wordFor(word, shared && words[shared]) ?? escape(word);
}
