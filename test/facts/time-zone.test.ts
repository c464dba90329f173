import { expect, it } from '@jest/globals';
import { localMs } from '../../services/facts/time-zone.js';

it.each([
  ['2026-07-01T12:00:00.250Z', 'Europe/Amsterdam', '2026-07-01T14:00:00.250Z'],
  ['2026-12-01T12:00:00Z', 'Europe/Amsterdam', '2026-12-01T13:00:00.000Z'],
  // the clocks go back at 01:00 UTC
  ['2026-10-25T00:30:00Z', 'Europe/Amsterdam', '2026-10-25T02:30:00.000Z'],
  ['2026-10-25T01:30:00Z', 'Europe/Amsterdam', '2026-10-25T02:30:00.000Z'],
  // and forward
  ['2026-03-29T00:59:59Z', 'Europe/Amsterdam', '2026-03-29T01:59:59.000Z'],
  ['2026-03-29T01:00:00Z', 'Europe/Amsterdam', '2026-03-29T03:00:00.000Z'],
  ['2026-07-01T12:00:00Z', 'Asia/Kolkata', '2026-07-01T17:30:00.000Z'],
  ['2026-07-01T02:00:00Z', 'America/New_York', '2026-06-30T22:00:00.000Z'],
])('at %s the clocks of %s show %s', (instant, timeZone, shown) => {
  expect(new Date(localMs(Date.parse(instant), timeZone)).toISOString()).toBe(shown);
});
