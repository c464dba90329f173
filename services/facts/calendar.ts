import { Temporal } from 'temporal-polyfill';

/** A calendar day in the site's time zone, `YYYY-MM-DD`: sorts as text. */
export type Day = string & { readonly calendarDay: unique symbol };

/** The instant a patient is judged at. No room but the wiring reads a clock. */
export interface AsOf {
  /** milliseconds since 1970 */
  ms: number;
  day: Day;
  /** IANA time zone of the site */
  timeZone: string;
}

const MS_PER_DAY = 86_400_000;
const MONTHS_PER_YEAR = 12;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes dates as ISO 8601 does. */
function isoDateFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone });
  formatters.set(timeZone, made);
  return made;
}

export function dayOf(ms: number, timeZone: string): Day {
  return isoDateFormatter(timeZone).format(ms) as Day;
}

export function asOf(ms: number, timeZone: string): AsOf {
  return { ms, day: dayOf(ms, timeZone), timeZone };
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** Calendar months, held at the month's end: 31 August + 6 months is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

/** Completed years from `birth` to `day`. */
export function ageInYears(birth: Day, day: Day): number {
  return Temporal.PlainDate.from(birth).until(day, { largestUnit: 'year' }).years;
}

/** Whole years at the anniversaries, and the part of the running year: five years are five on the day itself. */
export function yearsBetween(from: Day, to: Day): number {
  const years = ageInYears(from, to);
  const anniversary = addMonths(from, MONTHS_PER_YEAR * years);
  const next = addMonths(from, MONTHS_PER_YEAR * (years + 1));
  return years + daysBetween(anniversary, to) / daysBetween(anniversary, next);
}
