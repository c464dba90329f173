import type { MedicineUse } from '../chart.js';

/** Prescribed, but never begun. */
const NEVER_TAKEN = ['draft', 'cancelled', 'intended', 'not-taken', 'not-done', 'declined'];

/** Taken at some time, as far as its status tells. */
export function isTaken({ status }: MedicineUse): boolean {
  return !NEVER_TAKEN.includes(status);
}
