import type { Day } from '../calendar.js';
import type { Results } from '../chart.js';

/** The days a look-back runs over, both included. */
export interface Days {
  from: Day;
  to: Day;
}

export function isIn({ from, to }: Days, day: Day): boolean {
  return day >= from && day <= to;
}

/** Those that belong to the look-back, or may: nobody knows when an undated one was sampled. */
export function inLookBack<Entry extends Results['unusable'][number]>(
  entries: readonly Entry[],
  days: Days,
): Entry[] {
  return entries.filter(({ day }) => day === null || isIn(days, day));
}
