import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  ageInYears,
  asOf,
  dayOf,
  daysBetween,
  endOfDay,
  mondayOf,
  yearsBetween,
} from '../../services/facts/calendar.js';
import { day } from '../builders/days.js';

const AMSTERDAM = 'Europe/Amsterdam';

describe('the calendar day of an instant', () => {
  it.each([
    ['2026-06-01T21:59:59Z', AMSTERDAM, '2026-06-01'],
    ['2026-06-01T22:00:00Z', AMSTERDAM, '2026-06-02'],
    ['2026-12-01T22:59:59Z', AMSTERDAM, '2026-12-01'],
    ['2026-12-01T23:00:00Z', AMSTERDAM, '2026-12-02'],
    // the clocks go back at 01:00 UTC
    ['2026-10-24T22:00:00Z', AMSTERDAM, '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', AMSTERDAM, '2026-10-25'],
    ['2026-10-25T23:00:00Z', AMSTERDAM, '2026-10-26'],
    ['2026-06-02T03:59:59Z', 'America/New_York', '2026-06-01'],
    ['1969-12-31T22:59:59.999Z', AMSTERDAM, '1969-12-31'],
  ])('%s in %s is %s', (instant, timeZone, expected) => {
    const ms = Date.parse(instant);
    expect(dayOf(ms, timeZone)).toBe(expected);
    expect(asOf(ms, timeZone)).toEqual({ ms, day: expected, timeZone });
  });

  it.each([
    ['2026-06-01', '2026-06-01T21:59:59.999Z'],
    ['2026-12-01', '2026-12-01T22:59:59.999Z'],
    // the days before the clocks change, and those on which they do
    ['2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
  ])('the last of %s is %s', (on, instant) => {
    const end = endOfDay(day(on), AMSTERDAM);
    expect({ ...end, ms: new Date(end.ms).toISOString() }).toEqual({
      ms: instant,
      day: on,
      timeZone: AMSTERDAM,
    });
  });
});

describe('days and months from one another', () => {
  it.each([
    ['2026-02-27', 2, '2026-03-01'],
    ['2028-02-27', 2, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-30', 1, '2026-09-30'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2026-11-17', '2026-11-16'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('the Monday of %s is %s', (on, monday) => {
    expect(mondayOf(day(on))).toBe(monday);
  });
});

describe('years', () => {
  it.each([
    ['1954-03-10', '2026-03-09', 71],
    ['1954-03-10', '2026-03-10', 72],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
  ])('born on %s one is on %s %d', (birth, on, years) => {
    expect(ageInYears(day(birth), day(on))).toBe(years);
  });

  it.each([
    ['2021-06-01', '2026-06-01', 5],
    ['2021-06-01', '2026-05-31', 4 + 364 / 365],
    // 2024 is a leap year: 73 of 366 days
    ['2023-06-01', '2023-08-13', 73 / 366],
  ])('from %s to %s are %d', (from, to, years) => {
    expect(yearsBetween(day(from), day(to))).toBeCloseTo(years, 10);
  });
});
