import type { LabResult } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { RENAL_METHODS } from '../vocabulary/renal-vocabulary.js';

export type RenalMethod = (typeof RENAL_METHODS)[number];

/** One renal function: `value` in mL/min, unrounded. */
export interface RenalValue extends Pick<LabResult, 'day' | 'ms' | 'value' | 'comparator'> {
  method: RenalMethod;
  /** below the limit for severe renal impairment */
  severe: boolean;
  /** computed for both sexes, the lower taken */
  sexUnknown: boolean;
  evidence: readonly Evidence[];
}
