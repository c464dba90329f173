import type { Language, Words } from '../cards/texts.js';
import { formatDay, formatNumber, formatUnit } from '../cards/format.js';
import type { Day } from '../facts/calendar.js';
import type { SayDemo } from './demo-words.js';
import type { ChartLine } from './chart.js';

/** What a page is written with: its language, its words, and those of the cards. */
export interface Teller {
  language: Language;
  say: SayDemo;
  /** the line of a story */
  lineOf: (story: string) => string;
  /** of the cards: names of units */
  words: Words;
}

/** `12 Nov 2026`; a date that is no whole day as it stands. */
export function dayInWords(when: string, { language }: Teller): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(when)?.[0];
  return day === undefined ? when : formatDay(day as Day, language);
}

/** `2.30 mmol/L`, `1 tablet daily`, `24 May 2027`. */
export function valueInWords(value: ChartLine['value'], teller: Teller): string {
  if (value === null) return '';
  if (typeof value === 'string') return dayInWords(value, teller);
  const { language, words, say } = teller;
  const number = typeof value.value === 'number' ? formatNumber(value.value, language) : '';
  const unit = value.code ?? value.unit;
  if (unit === undefined) return `${number} (${say('noUnit')})`;
  const named = formatUnit(unit, { value: 0, decimals: 0 }, { words, language });
  return unit === '1' ? number : `${number} ${named}`;
}
