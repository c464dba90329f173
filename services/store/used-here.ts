import type { UsedToken } from './write/work.js';

/** Tokens this process has seen, until they expire: it knows them without asking, and when nobody can be asked. */
export interface UsedHere {
  isFirst(token: UsedToken): boolean;
}

/** Expired ones are let go when so many have come since the last time. */
const SWEEP_AFTER = 10_000;

export function createUsedHere(now: () => number): UsedHere {
  const expiry = new Map<string, number>();
  let sinceSweep = 0;
  function sweep(): void {
    sinceSweep = 0;
    for (const [digest, expiresAt] of expiry) if (expiresAt < now()) expiry.delete(digest);
  }
  return {
    isFirst: ({ digest, expires_at }) => {
      if (expiry.has(digest)) return false;
      expiry.set(digest, expires_at);
      sinceSweep += 1;
      if (sinceSweep >= SWEEP_AFTER) sweep();
      return true;
    },
  };
}
