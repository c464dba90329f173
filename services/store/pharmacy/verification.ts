import { z } from 'zod';
import { KeptItem } from './kept-checklist.js';

export const DECISIONS = ['verified', 'on-hold', 'rejected'] as const;

export const Decision = z.enum(DECISIONS);
export type Decision = z.infer<typeof Decision>;

/** Brand and batch number of what was handed over; empty: not entered. */
export const Dispensed = z.object({ brand: z.string(), batch: z.string() });
export type Dispensed = z.infer<typeof Dispensed>;

const Reason = z.object({ rule: z.string(), code: z.string(), comment: z.string().optional() });

/** A pharmacist's decision on one order, as it is kept: never changed, only followed by another. */
export const Verification = z.object({
  id: z.uuid(),
  decision: Decision,
  patientId: z.string(),
  orderId: z.string(),
  source: z.string(),
  by: z.object({ name: z.string(), user: z.string().nullable() }),
  /** milliseconds since 1970 */
  decidedAtMs: z.number(),
  /** in the site's zone */
  day: z.string(),
  /** version of the checklist it was made on */
  checklist: z.string(),
  /** what that list did not pass */
  open: z.array(KeptItem).readonly(),
  /** code of the reason */
  reason: z.string().nullable(),
  comment: z.string().nullable(),
  /** why an order was verified all the same, alert by alert */
  reasons: z.array(Reason).readonly(),
  /** as the pharmacist entered it */
  dispensed: Dispensed.optional(),
  /** id of the decision on the same order before it */
  follows: z.string().nullable(),
});

export type Verification = z.infer<typeof Verification>;

/** What is found, newest first, some at a time. */
export interface VerificationQuery {
  source?: string | undefined;
  decision?: Decision | undefined;
  patientId?: string | undefined;
  orderId?: string | undefined;
  ids?: readonly string[] | undefined;
  /** days in the site's zone, both included */
  from?: string | undefined;
  to?: string | undefined;
  after?: Place | undefined;
  limit: number;
}

/** Behind which the next page begins. */
export interface Place {
  atMs: number;
  id: string;
}

export interface Page<Item> {
  items: readonly Item[];
  /** null: these were the last */
  next: Place | null;
}
