import type { Day } from '../facts/calendar.js';
import type { Language, Words } from './texts.js';

const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

interface Decimals {
  least: number;
  most: number;
  roundedDown?: true | undefined;
}

/** `1.95`, in Dutch `1,95`. Never grouped: `1.250` and `1,250` are read differently in both languages. */
export function formatNumber(
  value: number,
  language: Language,
  decimals: Decimals = { least: 0, most: 2 },
): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals.least,
    maximumFractionDigits: decimals.most,
    useGrouping: false,
    signDisplay: 'negative',
    roundingMode: decimals.roundedDown ? 'floor' : 'halfExpand',
  }).format(value);
}

/** A UCUM unit as people read it; some have a form for one (`1 day`). */
export function formatUnit(
  unit: string,
  shown: { value: number; decimals: number },
  { words, language }: Tongue,
) {
  const rules = new Intl.PluralRules(LOCALES[language], { minimumFractionDigits: shown.decimals });
  return wordFor(`${unit}.${rules.select(shown.value)}`, words.units) ?? wordFor(unit, words.units) ?? unit;
}

/** The language and its words. */
export interface Tongue {
  language: Language;
  words: Words;
}

/** `12 Nov 2026`, in Dutch `12 nov 2026`, whichever way this Node's ICU abbreviates months. */
export function formatDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(day)).replaceAll('.', '');
}

/** `a, b and c`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

/** Arithmetic is written with decimal points; Dutch reads commas. */
export function formatArithmetic(arithmetic: string, language: Language): string {
  return language === 'nl' ? arithmetic.replace(/(\d)\.(?=\d)/g, '$1,') : arithmetic;
}

/** Keys may come from the record: `toString` is no word of ours. */
export function wordFor(
  key: string,
  words: Readonly<Record<string, string>> | undefined,
): string | undefined {
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}
