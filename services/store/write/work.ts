import { createHash } from 'node:crypto';
import type { ChecklistsTable, FeedbackTable, WorkTable } from '../database/schema.js';
import type { KeptFeedback } from '../kept-feedback.js';
import type { VerificationWork } from '../pharmacy/rows.js';

/** What goes to the database in one batch: plain data, it crosses to another thread. */
export type Work =
  | { answer: string }
  | { feedback: FeedbackTable }
  | { token: UsedToken }
  | { dispatched: readonly WorkTable[]; day: string }
  | { made: MadeWork }
  | { decision: VerificationWork };

/** A checklist, and the order it is of. */
export interface MadeWork {
  work: WorkTable;
  checklist: ChecklistsTable;
}

export interface UsedToken {
  digest: string;
  expires_at: number;
}

/** true: done, or the token's first use; false: it was used before */
export type Done = boolean;

/** Longer than a token is honoured past its expiry because clocks differ. */
const GRACE_MS = 600_000;

export function usedToken(token: { iss: string; jti: string; expiresAtMs: number }): UsedToken {
  return { digest: digestOf([token.iss, token.jti]), expires_at: token.expiresAtMs + GRACE_MS };
}

/** PostgreSQL takes no NUL in a text, and the EHR's words may hold one. */
export function feedbackRow(told: KeptFeedback, day: string): FeedbackTable {
  const { card, outcome, outcomeAtMs, acceptedSuggestions, overrideReason } = told;
  const client = told.client ?? '';
  return {
    id: digestOf([card, client, outcome, outcomeAtMs, acceptedSuggestions, overrideReason]),
    card: withoutNul(card),
    client,
    day,
    outcome,
    outcome_at: outcomeAtMs,
    reason: overrideReason === null ? null : withoutNul(overrideReason),
    suggestions: JSON.stringify(acceptedSuggestions),
  };
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
