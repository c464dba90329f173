import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Amsterdam';

const offsets = new Map<string, string>();

/** `YYYY-MM-DD`, so many days later; earlier when negative. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Held at the month's end. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** A FHIR dateTime as a hospital in the Netherlands writes it: `2024-03-05T08:30:00+01:00`. */
export function local(day: string, time: string): string {
  return `${day}T${time}${offsetOn(day, time)}`;
}

function offsetOn(day: string, time: string): string {
  const at = `${day}T${time}`;
  const offset = offsets.get(at) ?? Temporal.PlainDateTime.from(at).toZonedDateTime(ZONE).offset;
  offsets.set(at, offset);
  return offset;
}
