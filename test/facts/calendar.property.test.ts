import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  ageInYears,
  dayOf,
  daysBetween,
  type Day,
} from '../../services/facts/calendar.js';

/** Temporal is the oracle: the platform's own calendar, too slow for a record of eighty resources. */
const aDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString() as Day);

const plain = (day: Day) => Temporal.PlainDate.from(day);

describe('the calendar', () => {
  it('adds months as Temporal does', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -300, max: 300 }), (day, months) => {
        expect(addMonths(day, months)).toBe(plain(day).add({ months }).toString());
      }),
    );
  });

  it('adds days as Temporal does, and counts them back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(addDays(day, days)).toBe(plain(day).add({ days }).toString());
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('counts completed years as Temporal does', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 40_000 }), (birth, days) => {
        const day = addDays(birth, days);
        expect(ageInYears(birth, day)).toBe(plain(birth).until(plain(day), { largestUnit: 'year' }).years);
      }),
    );
  });

  it.each(['Europe/Amsterdam', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'])(
    'tells the day in %s as Temporal does, also when clocks are changed',
    (timeZone) => {
      const from = Date.UTC(1990, 0, 1);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1_200_000_000 }), (seconds) => {
          const ms = from + seconds * 1000;
          const instant = Temporal.Instant.fromEpochMilliseconds(ms);
          expect(dayOf(ms, timeZone)).toBe(instant.toZonedDateTimeISO(timeZone).toPlainDate().toString());
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each([
    // 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T21:59:00Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:00Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is %s in Amsterdam', (instant, day) => {
    expect(dayOf(Date.parse(instant), 'Europe/Amsterdam')).toBe(day);
  });
});
