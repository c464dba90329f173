import type { Day } from '../calendar.js';
import type { Evidence } from '../evidence.js';
import type { Comparator } from '../labs/comparator.js';
import type { Known } from '../three-valued.js';
import type { CALCIUM_KINDS } from '../vocabulary/calcium-vocabulary.js';

export type CalciumKind = (typeof CALCIUM_KINDS)[number];

export type CalciumStatus = 'low' | 'normal' | 'uncertain';

/** What was measured: a total in mmol/L, in hundredths, and an albumin in g/L. */
export interface LowOnlyCorrected {
  measuredMmolPerL: number;
  albuminGPerL: number;
}

/** One calcium held against its limits (specification, section 2 "Calcium"). */
export interface JudgedCalcium {
  day: Day;
  /** milliseconds since 1970; absent when the record has no time of day */
  ms: number | undefined;
  kind: CalciumKind;
  /** mmol/L in hundredths; corrected when `kind` is computed */
  value: number;
  comparator: Comparator | undefined;
  /** uncertain clears nothing and accuses nobody */
  status: CalciumStatus;
  severe: Known;
  high: Known;
  lowLimitMmolPerL: number;
  /** set when the total as measured is not low, and only the correction downward makes it so */
  lowOnlyCorrected?: LowOnlyCorrected | undefined;
  /** the calcium, and the albumin it was corrected with */
  evidence: readonly Evidence[];
}

/** All that can be used, judged when it is asked for: most look-backs want only the newest. */
export interface Calciums {
  /** with a usable calcium, newest first */
  days: readonly Day[];
  /** all of that day, in no order */
  on: (day: Day) => readonly JudgedCalcium[];
  /** the one that counts of one of these days */
  governing: (day: Day) => JudgedCalcium;
}
