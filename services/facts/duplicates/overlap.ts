import type { Day } from '../calendar.js';
import type { Evidence } from '../evidence.js';
import type { Facts } from '../vocabulary/vocabulary.js';

/** One overlap with other denosumab. */
export interface Overlap {
  kind: Exclude<NonNullable<Facts['duplicateKind']>, 'none'>;
  /** as recorded */
  name: string;
  /** its last dose or start */
  day: Day | null;
  evidence: Evidence;
}

/** Specification, section 3 "duplicate-denosumab": critical, then warning, then info. */
export const GRAVEST_FIRST: readonly Overlap['kind'][] = [
  'oncology-product-active',
  'oncology-draft-on-therapy',
  'other-brand-recent',
  'two-drafts',
  'strength-unknown-active',
  'other-request-active',
  'switch',
];
