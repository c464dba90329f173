/** Statuses of an Observation (specification, section 1 "usable result"): these count, */
export const RESULT: ReadonlySet<string | undefined> = new Set([
  'final',
  'amended',
  'corrected',
  'preliminary',
]);

/** and these are no results at all. */
export const NO_RESULT: ReadonlySet<string | undefined> = new Set(['entered-in-error', 'cancelled']);
