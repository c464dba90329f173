import type { Language } from '../../../cards/texts.js';
import type { Interval } from '../wilson.js';

/** Numbers and days as people of the language write them. */
export interface Format {
  number(value: number): string;
  /** of 0…1, one decimal */
  percent(share: number): string;
  /** one decimal */
  rate(value: number): string;
  interval(interval: Interval): string;
  /** of `YYYY-MM-DD`, or of an instant's day as it is written */
  day(day: string): string;
  /** without its year, for the axis of a drawing */
  shortDay(day: string): string;
  /** of `YYYY-MM` */
  month(month: string): string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

export function formatFor(language: Language): Format {
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return {
    number: (value) => number.format(value),
    rate: (value) => rate.format(value),
    percent: (share) => percent.format(share),
    interval: ({ low, high }) => `${percent.format(low)} – ${percent.format(high)}`,
    day: (text) => day.format(new Date(text.slice(0, 10))),
    shortDay: (text) => shortDay.format(new Date(text.slice(0, 10))),
    month: (text) => month.format(new Date(`${text}-01`)),
  };
}
