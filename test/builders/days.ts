import { addDays, asOf, type AsOf, type Day } from '../../services/facts/calendar.js';

/** Sunday 22 November 2026, nine in the morning in Amsterdam: the instant tests judge at. */
export const AS_OF: AsOf = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');

/** So many days before the as-of day; negative lies ahead. */
export function daysAgo(days: number): Day {
  return addDays(AS_OF.day, -days);
}

/** A date already written as `YYYY-MM-DD`, typed as a day. */
export function day(text: string): Day {
  return text as Day;
}

/** When something in a builder happened; `on` (a FHIR date or dateTime) goes before `daysAgo`. */
export interface Happened {
  daysAgo?: number;
  on?: string;
}

/** As a FHIR dateTime at eight in the morning, so that today's lies before the as-of time. */
export function timeOf(happened: Happened, otherwiseDaysAgo: number): string {
  return happened.on ?? `${daysAgo(happened.daysAgo ?? otherwiseDaysAgo)}T08:00:00+01:00`;
}

export function dateOf(happened: Happened, otherwiseDaysAgo: number): string {
  return happened.on ?? daysAgo(happened.daysAgo ?? otherwiseDaysAgo);
}
