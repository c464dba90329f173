/**
 * True the first time a token's `jti` is seen, false until it expires. The store answers for all replicas; this is its
 * shape, so that the door needs nothing else of it.
 */
export type IsFirstUse = (token: { iss: string; jti: string; expiresAtMs: number }) => Promise<boolean>;

/** How often what has expired is forgotten. */
const SWEEP_MS = 60_000;

/** The memory of one process: for tests, and for the time in which the store fails. */
export function firstUseInMemory(now: () => number): IsFirstUse {
  const seen = new Map<string, number>();
  let sweptMs = now();

  function forgetExpired(): void {
    if (now() - sweptMs < SWEEP_MS) return;
    sweptMs = now();
    for (const [key, expiresAtMs] of seen) if (expiresAtMs <= sweptMs) seen.delete(key);
  }

  return ({ iss, jti, expiresAtMs }) => {
    forgetExpired();
    const key = JSON.stringify([iss, jti]);
    const isFirst = (seen.get(key) ?? -Infinity) <= now();
    if (isFirst) seen.set(key, expiresAtMs);
    return Promise.resolve(isFirst);
  };
}
