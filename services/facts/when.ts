import { addDays, addMonths, dayOf, type AsOf, type Day } from './calendar.js';
import { remembered } from './remembered.js';

/** When something happened, as exactly as the record tells: a month is all of its days. */
export interface When {
  from: Day;
  to: Day;
  /** milliseconds since 1970; only when the record has a time of day */
  ms?: number | undefined;
}

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const LONGEST_DATE = 'YYYY-MM-DD'.length;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T/;

/** Reads a FHIR date, dateTime or instant; null when it is none of these. */
export function readWhen(text: string | undefined, timeZone: string): When | null {
  if (text === undefined) return null;
  if (text.length <= LONGEST_DATE) return readDate(text);
  const ms = DATE_TIME.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms)) return null;
  const day = dayOf(ms, timeZone);
  return { from: day, to: day, ms };
}

const readDate = remembered((text: string): When | null => {
  const parts = PARTIAL_DATE.exec(text);
  const from = `${text}-01-01`.slice(0, LONGEST_DATE) as Day;
  if (!parts || !isCalendarDay(from)) return null;
  const to = parts[2] ? from : addDays(addMonths(from, parts[1] ? 1 : 12), -1);
  return { from, to, ms: undefined };
});

/** 30 February is read as 2 March, a thirteenth month as no date. */
function isCalendarDay(text: string): boolean {
  return new Date(text).getUTCDate() === Number(text.slice(8));
}

/** Nothing that happened after the as-of time is used; a day without a time counts as that whole day. */
export function isAfter(when: When, asOf: AsOf): boolean {
  return when.ms === undefined ? when.from > asOf.day : when.ms > asOf.ms;
}

/** true or false when every day it may have been agrees; null when they differ. */
export function isWithin(when: When, from: Day, to: Day): boolean | null {
  if (when.to < from || when.from > to) return false;
  return when.from >= from && when.to <= to ? true : null;
}

/** For sorting: the later first, of one day by the hour, what nobody dated last. */
export function laterFirst(one: When | null, other: When | null): number {
  const [first, second] = [one?.from ?? '', other?.from ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return (other?.ms ?? 0) - (one?.ms ?? 0);
}

/** The day, when it is told to the day. */
export function exactDay(when: When | null | undefined): Day | null {
  return when && when.from === when.to ? when.from : null;
}
