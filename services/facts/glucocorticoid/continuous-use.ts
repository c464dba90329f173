import { addDays, type Day } from '../calendar.js';
import type { MedicineUse } from '../chart.js';

interface Course {
  start: Day;
  end: Day;
}

/** Since when there has been no gap: a course renewed before its end, or within the grace, goes on. null: not known. */
export function inUseSince(uses: readonly MedicineUse[], graceDays: number): Day | null {
  const [first] = uses.flatMap(({ active, start }) => (active === true && start ? [start] : [])).toSorted();
  if (first === undefined) return null;
  const latestFirst = uses.flatMap(courseOf).toSorted((one, other) => (one.end < other.end ? 1 : -1));
  return latestFirst.reduce(
    (since, { start, end }) => (start < since && addDays(end, graceDays) >= since ? start : since),
    first,
  );
}

function courseOf({ start, end, status }: MedicineUse): Course[] {
  return start && end && status !== 'cancelled' && status !== 'draft' ? [{ start, end }] : [];
}
