import type { LabResult } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Known } from '../three-valued.js';
import type { CALCIUM_KINDS } from '../vocabulary/calcium-vocabulary.js';

export type CalciumKind = (typeof CALCIUM_KINDS)[number];

export type CalciumStatus = 'low' | 'normal' | 'uncertain';

/** One calcium held against its limits (specification, section 2 "Calcium"). */
export interface JudgedCalcium extends Pick<LabResult, 'day' | 'ms' | 'value' | 'comparator'> {
  kind: CalciumKind;
  /** mmol/L in hundredths; corrected when `kind` is computed */
  value: number;
  /** uncertain clears nothing and accuses nobody */
  status: CalciumStatus;
  severe: Known;
  high: Known;
  lowLimitMmolPerL: number;
  /** the calcium, and the albumin it was corrected with */
  evidence: readonly Evidence[];
}

/** The one that counts in a look-back. */
export type GoverningCalcium = JudgedCalcium;
