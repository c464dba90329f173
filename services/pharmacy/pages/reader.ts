import { formatDay, formatNumber, formatUnit } from '../../cards/format.js';
import type { Language, Words } from '../../cards/texts.js';
import type { Day } from '../../facts/calendar.js';
import type { SayPharmacy } from './pharmacy-words.js';

/** Who reads a page: in which language, by which clock. */
export interface Reader {
  language: Language;
  say: SayPharmacy;
  /** of the cards: names of units */
  words: Words;
  /** IANA */
  timeZone: string;
  nowMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `12 Nov 2026`. */
export function dayFor(day: Day, { language }: Reader): string {
  return formatDay(day, language);
}

/** `12 Nov 2026, 14:05`, by the site's clock. */
export function instantFor(ms: number, { language, timeZone }: Reader): string {
  const options = { timeZone, dateStyle: 'medium', timeStyle: 'short' } as const;
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, options).format(ms).replaceAll('.', '');
}

/** How long something waits: `40 min`, `5 h`, `3 d`. */
export function ageFor(sinceMs: number, { say, nowMs }: Reader): string {
  const ms = Math.max(0, nowMs - sinceMs);
  if (ms < HOUR_MS) return say('minutes', { count: Math.floor(ms / MINUTE_MS) });
  if (ms < DAY_MS) return say('hours', { count: Math.floor(ms / HOUR_MS) });
  return say('days', { count: Math.floor(ms / DAY_MS) });
}

/** `2.30`, in Dutch `2,30`; of other units than mmol/L whole numbers: `72`. */
export function numberFor(value: number, unit: string, { language }: Reader): string {
  const decimals = unit === 'mmol/L' ? 2 : 0;
  return formatNumber(value, language, { least: decimals, most: decimals });
}

/** `mmol/L`. */
export function unitFor(unit: string, { words, language }: Reader): string {
  return formatUnit(unit, { value: 0, decimals: 0 }, { words, language });
}
