import type { Evidence } from '../evidence.js';
import type { Known } from '../three-valued.js';
import type { PREDISPOSITIONS } from '../vocabulary/risk-vocabulary.js';

/** One thing that predisposes to hypocalcaemia, and whether it holds for this patient. */
export interface Reason {
  because: (typeof PREDISPOSITIONS)[number];
  holds: Known;
  evidence: readonly Evidence[];
}
