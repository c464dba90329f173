/** The measures of specification, section 5, in its order. Public ids: never renamed. */
export const MEASURE_IDS = [
  'calcium-before-dose',
  'no-dose-in-hypocalcaemia',
  'calcium-after-first-dose',
  'post-dose-hypocalcaemia',
  'calcium-follow-up-advanced-ckd',
  'on-time-dose',
  'due-dose',
  'stopped-with-plan',
  'supplements',
  'dental-exam',
  'lot-recorded',
  'long-term-review',
  'no-duplicate-denosumab',
  'renal-function-known',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

/** Of these a lower score is better: being counted is the bad news. */
export const LOWER_IS_BETTER: readonly MeasureId[] = ['post-dose-hypocalcaemia'];
