import type { PrescribersOverride } from '../prescribers-override.js';
import type { KeptChecklist, MadeChecklist } from './kept-checklist.js';
import type { OrderNamed } from './order-named.js';
import type { Page, Verification, VerificationQuery } from './verification.js';
import type { WorkItem, WorkQuery } from './work-item.js';

/** A decision that is not yet one of a row of them. */
export type NewVerification = Omit<Verification, 'day' | 'follows'>;

/** What the pharmacy keeps (docs/decisions/0015). All reject with Refusal store-unavailable while nothing can be kept or read. */
export interface PharmacyStore {
  /** Brings the order to the work list, unless it is there, with its newest checklist. */
  keepChecklist(made: MadeChecklist): Promise<void>;
  /** The one with this version, else the newest. */
  checklist(order: OrderNamed, version?: string): Promise<KeptChecklist | null>;
  /** Resolves when the decision is safe, on the chain of the trail. */
  keepVerification(decision: NewVerification): Promise<Verification>;
  verifications(query: VerificationQuery): Promise<Page<Verification>>;
  workList(query: WorkQuery): Promise<Page<WorkItem>>;
  /** The last word of the prescriber on each alert of the order, where the EHR has told it. */
  overridesOf(order: OrderNamed): Promise<readonly PrescribersOverride[]>;
}
