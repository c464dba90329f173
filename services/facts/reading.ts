import type { AsOf } from './calendar.js';
import type { EvidenceByTopic } from './evidence.js';
import type { ReadOrder } from './order.js';
import type { Facts } from './vocabulary/vocabulary.js';

/** The facts for one order, or at patient-view for none, with what each rests on. */
export interface Reading {
  order: ReadOrder | null;
  facts: Facts;
  evidence: EvidenceByTopic;
}

/** What `facts` hands to `decide` and `cards`: plain JSON that can be saved and replayed. */
export interface Readings {
  patientId: string;
  asOf: AsOf;
  /** one for each order that concerns us, in the order of the drafts; at patient-view exactly one */
  readings: readonly Reading[];
}
