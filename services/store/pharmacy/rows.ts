import { createHash, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { INDICATORS, type Indicator } from '../../decide/rule.js';
import type { ChecklistsTable, VerificationsTable, WorkTable } from '../database/schema.js';
import type { KeptItem, MadeChecklist } from './kept-checklist.js';
import { orderKey, type OrderNamed } from './order-named.js';
import type { Decision, Verification } from './verification.js';
import type { WorkState } from './work-item.js';

/** An order that comes to the list. */
export function workRow(named: OrderNamed, atMs: number, key: KeyObject): WorkTable {
  const { work, patient } = orderKey(named, key);
  const { source, patientId, orderId } = named;
  return {
    id: work,
    source,
    patient,
    patient_id: patientId,
    order_id: orderId,
    state: 'waiting',
    since: atMs,
    decided_at: null,
    decided_on: null,
    worst: null,
  };
}

export function checklistRow({ order, ...made }: MadeChecklist, key: KeyObject): ChecklistsTable {
  const { work } = orderKey(order, key);
  return { work, version: made.version, made_at: made.madeAtMs, items: JSON.stringify(made.items) };
}

export function worstOf(items: readonly KeptItem[]): Indicator | null {
  const places = items.map(({ indicator }) => (indicator ? INDICATORS.indexOf(indicator) : -1));
  return INDICATORS[Math.max(-1, ...places)] ?? null;
}

/** What stands on the chain of the trail for a decision: people and orders as pseudonyms, and the hash of the rest. */
const VerificationLink = z.object({
  kind: z.literal('verification'),
  id: z.string(),
  at: z.number(),
  day: z.string(),
  patient: z.string(),
  order: z.string(),
  decision: z.string(),
  checklist: z.string(),
  digest: z.string(),
});

export type VerificationLink = z.infer<typeof VerificationLink>;

/** null for what is none: a row of the trail, a body that somebody has written over */
export function readVerificationLink(body: string): VerificationLink | null {
  try {
    return VerificationLink.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** A decision as it is written: the row, less its place, and its link of the chain. */
export interface VerificationWork {
  row: Omit<VerificationsTable, 'writer' | 'seq'>;
  link: string;
}

export function verificationWork(decision: Verification, key: KeyObject): VerificationWork {
  const { work, patient, order } = orderKey(decision, key);
  const { id, decidedAtMs: at, day, checklist } = decision;
  const body = JSON.stringify(decision);
  const link: VerificationLink = {
    kind: 'verification',
    ...{ id, at, day, patient, order, checklist },
    decision: decision.decision,
    digest: bodyDigest(body),
  };
  const found = {
    work,
    patient,
    order_ref: order,
    decision: decision.decision,
    decided_at: at,
    day,
    source: decision.source,
  };
  return { row: { id, ...found, body }, link: JSON.stringify(link) };
}

export function bodyDigest(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

export const STATE_AFTER: Readonly<Record<Decision, WorkState>> = {
  verified: 'done',
  rejected: 'done',
  'on-hold': 'on-hold',
};
