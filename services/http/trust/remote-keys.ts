import type { FetchKeys } from './fetch-keys.js';
import { TokenProblem } from './token-problem.js';
import { usableKeys, type FindKey } from './usable-keys.js';

const MINUTE_MS = 60_000;

/** A key that a client takes back is refused after this long. */
const FRESH_MS = 10 * MINUTE_MS;

/** While the key server can't be reached, what is known goes on for a day: a hospital's alerts outlast its outages. */
const KEPT_MS = 24 * 60 * MINUTE_MS;

/** After a fetch that failed, or that did not bring the key it was for: a stranger's tokens must not become fetches. */
const COOLDOWN_MS = 10_000;

export interface RemoteKeysOptions {
  fetchKeys: FetchKeys;
  production: boolean;
  now: () => number;
  /** the key server can't be reached, or what it gives is no JWK Set */
  onFailure: () => void;
}

interface Known {
  find: FindKey;
  atMs: number;
}

/**
 * A client's keys, fetched when first asked for, when they are old, and when one is unknown (CDS Hooks 2.0.1: clients
 * rotate keys). Calls at the same time wait for one fetch.
 * @throws (the function it gives) TokenProblem unknown-key, published-key, keys-unavailable
 */
export function remoteKeys({ fetchKeys, production, now, onFailure }: RemoteKeysOptions): FindKey {
  let known: Known | null = null;
  let notBeforeMs = -Infinity;
  let running: Promise<void> | null = null;

  async function fetchAnew(): Promise<void> {
    try {
      const find = usableKeys(await fetchKeys(), production);
      known = { find, atMs: now() };
    } catch {
      notBeforeMs = now() + COOLDOWN_MS;
      onFailure();
    }
  }

  /** False: not tried, as it is too soon after the last time. */
  async function refresh(): Promise<boolean> {
    if (now() < notBeforeMs) return false;
    running ??= fetchAnew().finally(() => (running = null));
    await running;
    return true;
  }

  function startCooldown(why: unknown): never {
    notBeforeMs = Math.max(notBeforeMs, now() + COOLDOWN_MS);
    throw why;
  }

  function usable(): Known {
    if (known === null || now() - known.atMs > KEPT_MS) throw new TokenProblem('keys-unavailable');
    return known;
  }

  return async (header) => {
    if (known === null || now() - known.atMs > FRESH_MS) await refresh();
    try {
      return await usable().find(header);
    } catch (error) {
      if (!isUnknownKey(error) || !(await refresh())) throw error;
      return await usable().find(header).catch(startCooldown);
    }
  };
}

function isUnknownKey(error: unknown): boolean {
  return error instanceof TokenProblem && error.code === 'unknown-key';
}
