import { createSecretKey } from 'node:crypto';
import { createLog } from '../../services/platform/log.js';
import { openDatabase, type DatabaseSettings } from '../../services/store/database/open-database.js';
import { prepareStore, type StoreOptions } from '../../services/store/open-store.js';
import type { Store } from '../../services/store/store.js';

/** The key of all stores in tests. */
export const TRAIL_KEY = 'a key for tests, of 32 characters or more';
export const trailKey = createSecretKey(TRAIL_KEY, 'utf8');

/** Noon of 1 March 2026, UTC; the site is in Amsterdam. */
export const NOON = Date.UTC(2026, 2, 1, 12);

export function aStore(settings: DatabaseSettings, other: Partial<StoreOptions> = {}): Promise<Store> {
  return prepareStore({ ...settings, trailKey: TRAIL_KEY })({
    timeZone: 'Europe/Amsterdam',
    retentionDays: null,
    now: () => NOON,
    // the machine that tests may be slow
    patienceMs: 20_000,
    log: createLog('silent'),
    ...other,
  });
}

/** What is counted and listed is taken out, from under an open store; not the trail's chain, which would be broken. */
export async function emptied(settings: DatabaseSettings): Promise<void> {
  const database = openDatabase(settings);
  try {
    for (const table of COUNTED) await database.deleteFrom(table).execute();
  } finally {
    await database.destroy();
  }
}

const COUNTED = [
  ...(['cards', 'tallies', 'feedback', 'order_cards'] as const),
  ...(['work', 'checklists', 'verifications'] as const),
];
