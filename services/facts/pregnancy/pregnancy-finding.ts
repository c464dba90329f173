import type { Evidence } from '../evidence.js';
import type { Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import type { When } from '../when.js';

/** An entry that says, or may say, that the patient is pregnant. */
export interface PregnancyFinding {
  is: Exclude<NonNullable<Facts['pregnancyStatus']>, 'none'>;
  /** null: nobody can tell whether it still holds */
  counts: Known;
  when: When | null;
  evidence: Evidence;
}

/** Later beyond doubt: by the hour when both have one, else by the day. */
export function isLater(one: When | null, other: When | null): boolean {
  if (!one || !other) return false;
  if (one.ms !== undefined && other.ms !== undefined) return one.ms > other.ms;
  return one.from > other.to;
}
