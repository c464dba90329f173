import type { Day } from '../facts/calendar.js';
import type { Decimals } from './for-each-decimals.js';
import { listFormat, monthNames, numberFormat, pluralRules } from './formatters.js';
import type { Language, Words } from './texts.js';

/** `1.95`, in Dutch `1,95`. */
export function formatNumber(
  value: number,
  language: Language,
  decimals: Decimals = { least: 0, most: 2 },
): string {
  return numberFormat(language, decimals).format(value);
}

/** A UCUM unit as people read it; some have a form for one (`1 day`). */
export function formatUnit(
  unit: string,
  shown: { value: number; decimals: number },
  { words, language }: Tongue,
) {
  const rules = pluralRules(language, { least: shown.decimals, most: shown.decimals });
  return wordFor(`${unit}.${rules.select(shown.value)}`, words.units) ?? wordFor(unit, words.units) ?? unit;
}

/** The language and its words. */
export interface Tongue {
  language: Language;
  words: Words;
}

/** `12 Nov 2026`, in Dutch `12 nov 2026`. By hand, as both languages write it alike and ICU takes ten times as long. */
export function formatDay(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return [date, monthNames[language][(month ?? 0) - 1], year].join(' ');
}

/** `a, b and c`. */
export function formatList(items: readonly string[], language: Language): string {
  return items.length > 1 ? listFormat[language].format(items) : (items[0] ?? '');
}

/** `mmol/L`, `mL/min/1.73 m2`; and what doses of glucocorticoids are reckoned in. */
const MEASURES = /mg prednisone|\p{L}+(?:\/[^\s;,()]+)+(?: m2)?/gu;

/** Sums, reference ranges and results as written hold decimal points and UCUM units; Dutch reads commas, and both `µmol`. */
export function formatArithmetic(arithmetic: string, { words, language }: Tongue): string {
  const measured = arithmetic.replace(MEASURES, (unit) => wordFor(unit, words.units) ?? unit);
  return language === 'nl' ? measured.replace(/(\d)\.(?=\d)/g, '$1,') : measured;
}

/** Keys may come from the record: `toString` is no word of ours. */
export function wordFor(
  key: string,
  words: Readonly<Record<string, string>> | undefined,
): string | undefined {
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}
