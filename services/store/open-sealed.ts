import { Refusal } from '../platform/errors.js';
import type { SealedRecords } from './sealed-records.js';
import type { Ask } from './thread/question.js';
import type { SealedQuestion } from './write/sealed.js';

/** Asked of the thread that writes: what one has put there, one reads at once. */
export function openSealed(ask: Ask, now: () => number): SealedRecords {
  const orUnavailable = async (question: SealedQuestion) => {
    try {
      return await ask('sealed', question);
    } catch {
      throw new Refusal('store-unavailable');
    }
  };
  return {
    put: async ({ id, sealed, expiresAtMs }) => {
      await orUnavailable({ put: { id, sealed, expires_at: expiresAtMs }, nowMs: now() });
    },
    read: (id) => orUnavailable({ read: id, nowMs: now() }),
    take: (id) => orUnavailable({ take: id, nowMs: now() }),
  };
}
