import type { Request, Response } from 'express';
import type { SealedRecords } from '../../store/sealed-records.js';
import type { Cookies } from './cookies.js';
import { PendingSignIn } from './pending-sign-in.js';
import { createSealedBox } from './sealed-box.js';

/** Users who were sent to the EHR and have not come back. */
export interface SignIns {
  keep(response: Response, pending: PendingSignIn): Promise<void>;
  /** the one that an answer with this state belongs to, once; null when this browser waits for none */
  take(request: Request, response: Response, state: string): Promise<PendingSignIn | null>;
}

/** One for each sign-in, so that two tabs do not take each other's. */
const cookieOf = (state: string) => `pharmacy-sign-in-${state.slice(0, 8)}`;

/** 256 bits in base64url, as oauth4webapi makes them. */
const STATE = /^[\w-]{43}$/;

export function createSignIns(options: {
  records: SealedRecords;
  cookies: Cookies;
  now: () => number;
}): SignIns {
  const { records, cookies, now } = options;
  const box = createSealedBox(records, 'sign-in');
  return {
    keep: async (response, pending) => {
      const { state, expiresAtMs } = pending;
      const value = await box.put(pending, expiresAtMs);
      cookies.set(response, cookieOf(state), { value, expiresAtMs });
    },
    take: async (request, response, state) => {
      if (!STATE.test(state)) return null;
      const secret = cookies.read(request, cookieOf(state));
      if (secret === null) return null;
      cookies.clear(response, cookieOf(state));
      const { data: pending } = PendingSignIn.safeParse(await box.take(secret));
      const isIts = pending?.state === state && pending.expiresAtMs > now();
      return isIts ? pending : null;
    },
  };
}
