import type { LabResult } from '../chart.js';
import type { Known } from '../three-valued.js';

/** A number, or with a comparator all the numbers it allows. */
export type Span = Pick<LabResult, 'value' | 'comparator'>;

/** Below the limit? Known only when every value that the comparator allows agrees (specification, section 1). */
export function isBelow({ value, comparator }: Span, limit: number): Known {
  if (comparator === undefined) return value < limit;
  switch (comparator) {
    case '<':
      return value <= limit || null;
    case '<=':
      return value < limit || null;
    case '>':
    case '>=':
      return value >= limit ? false : null;
  }
}

/** Above the limit? As {@link isBelow}. */
export function isAbove({ value, comparator }: Span, limit: number): Known {
  if (comparator === undefined) return value > limit;
  switch (comparator) {
    case '>':
      return value >= limit || null;
    case '>=':
      return value > limit || null;
    case '<':
    case '<=':
      return value <= limit ? false : null;
  }
}
