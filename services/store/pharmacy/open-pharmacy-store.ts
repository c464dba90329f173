import type { KeyObject } from 'node:crypto';
import { dayOf } from '../../facts/calendar.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../thread/question.js';
import type { Work } from '../write/work.js';
import { orderKey } from './order-named.js';
import type { PharmacyStore } from './pharmacy-store.js';
import type { FoundBy } from './read-pharmacy.js';
import { checklistRow, verificationWork, workRow } from './rows.js';
import type { VerificationQuery } from './verification.js';

/** How the store reads and writes, and with which key. */
export interface PharmacyStoreParts {
  write: (work: Work) => Promise<unknown>;
  ask: Ask;
  key: KeyObject;
  /** of the site, IANA */
  timeZone: string;
}

/** The pseudonyms are made here, before anything leaves this thread. */
export function openPharmacyStore({ write, ask, key, timeZone }: PharmacyStoreParts): PharmacyStore {
  return {
    keepChecklist: async (made) => {
      const work = workRow(made.order, made.madeAtMs, key);
      await orUnavailable(write({ made: { work, checklist: checklistRow(made, key) } }));
    },
    checklist: (order, version) =>
      orUnavailable(ask('checklist', { work: orderKey(order, key).work, version })),
    keepVerification: async (decision) => {
      const { work } = orderKey(decision, key);
      const before = await orUnavailable(ask('verifications', { works: [work], limit: 1 }));
      const day = dayOf(decision.decidedAtMs, timeZone);
      const kept = { ...decision, day, follows: before.items[0]?.id ?? null };
      await orUnavailable(write({ decision: verificationWork(kept, key) }));
      return kept;
    },
    verifications: (query) => orUnavailable(ask('verifications', foundBy(query, key))),
    workList: (query) => orUnavailable(ask('work', query)),
    overridesOf: (order) => orUnavailable(ask('overrides', orderKey(order, key))),
  };
}

/** A patient or an order is looked for by its pseudonym: of an order, on any server unless one is named. */
function foundBy({ patientId, orderId, ...query }: VerificationQuery, key: KeyObject): FoundBy {
  const named = { source: query.source ?? '', patientId: patientId ?? '', orderId: orderId ?? '' };
  const { patient, order } = orderKey(named, key);
  return {
    ...query,
    ...(patientId !== undefined && { patient }),
    ...(orderId !== undefined && { order }),
  };
}

async function orUnavailable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch {
    throw new Refusal('store-unavailable');
  }
}
