import type { Indicator } from '../../decide/rule.js';
import type { Place } from './verification.js';

export const WORK_STATES = ['waiting', 'on-hold', 'done'] as const;

export type WorkState = (typeof WORK_STATES)[number];

/** An order on the pharmacy's work list. */
export interface WorkItem {
  id: string;
  state: WorkState;
  patientId: string;
  orderId: string;
  source: string;
  /** when it came to the list, or came back: milliseconds since 1970 */
  sinceMs: number;
  /** null: not decided yet */
  decidedAtMs: number | null;
  /** the gravest alert of its newest checklist; null: none, or no checklist yet */
  worst: Indicator | null;
}

/** Waiting and on hold: the longest first. Done: the newest first. */
export interface WorkQuery {
  /** else of any state */
  state?: WorkState | undefined;
  /** of one item */
  id?: string | undefined;
  source?: string | undefined;
  patientId?: string | undefined;
  /** of the decision; of what is done only */
  decidedOn?: string | undefined;
  after?: Place | undefined;
  limit: number;
}
