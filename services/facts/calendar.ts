import { remembered } from './remembered.js';
import { localMs } from './time-zone.js';

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

/** Days since 1970 of a calendar day, and back. */
const numberOf = remembered((day: Day) => Date.parse(day) / MS_PER_DAY);
const dayNumbered = remembered((number: number) => isoDay(new Date(number * MS_PER_DAY)));

export function dayOf(ms: number, timeZone: string): Day {
  return dayNumbered(Math.floor(localMs(ms, timeZone) / MS_PER_DAY));
}

export function asOf(ms: number, timeZone: string): AsOf {
  return { ms, day: dayOf(ms, timeZone), timeZone };
}

/** The last instant of a calendar day: as of then, all that happened on it has happened. */
export function endOfDay(day: Day, timeZone: string): AsOf {
  const shown = (numberOf(day) + 1) * MS_PER_DAY - 1;
  const nearly = shown - (localMs(shown, timeZone) - shown);
  return { ms: shown - (localMs(nearly, timeZone) - nearly), day, timeZone };
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function addDays(day: Day, days: number): Day {
  return dayNumbered(numberOf(day) + days);
}

/** The Monday of the day's week (ISO 8601); 1 January 1970 was a Thursday. */
export function mondayOf(day: Day): Day {
  const number = numberOf(day);
  return dayNumbered(number - ((((number + 3) % 7) + 7) % 7));
}

function isoDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** Calendar months, held at the month's end: 31 August + 6 months is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  return monthsLater(months)(day);
}

const monthsLater = remembered((months: number) =>
  remembered((day: Day) => {
    const date = new Date(day);
    const dayOfMonth = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + months);
    // the month is too short: the days over have run into the next
    if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
    return isoDay(date);
  }),
);

/** Completed years from `birth` to `day`; below 0 for a day before it. Who was born on 29 February ages on 1 March. */
export function ageInYears(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(4) < birth.slice(4) ? years - 1 : years;
}

/** Whole years at the anniversaries, and the part of the running year: five years are five on the day itself. */
export function yearsBetween(from: Day, to: Day): number {
  const years = ageInYears(from, to);
  const anniversary = addMonths(from, MONTHS_PER_YEAR * years);
  const next = addMonths(from, MONTHS_PER_YEAR * (years + 1));
  return years + daysBetween(anniversary, to) / daysBetween(anniversary, next);
}
