import type { KeyObject } from 'node:crypto';
import { dayOf } from '../facts/calendar.js';
import { Refusal } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';
import type { DatabaseSettings } from './database/open-database.js';
import type { AnsweredHook } from './answered-hook.js';
import { openPharmacyStore } from './pharmacy/open-pharmacy-store.js';
import { workRow } from './pharmacy/rows.js';
import { keepTidy } from './retention/keep-tidy.js';
import { openSealed } from './open-sealed.js';
import { openSpool } from './spool.js';
import type { Store } from './store.js';
import { startThread, type Thread } from './thread/start-thread.js';
import { trailRow } from './trail/trail-row.js';
import { readTrailKey, type KeySettings } from './trail-key.js';
import { createUsedHere } from './used-here.js';
import { feedbackRow, usedToken } from './write/work.js';
import { createWrites } from './writes.js';

type Place = DatabaseSettings & KeySettings;

export interface StoreOptions {
  /** of the site, IANA */
  timeZone: string;
  now: () => number;
  log: Logger;
  /** whole days that are kept before today; null: for ever */
  retentionDays: number | null;
  /** how long a hook waits for the database before its row goes to the spool */
  patienceMs?: number;
}

interface Prepared {
  dataDir: string;
  key: KeyObject;
  writing: Thread;
  reading: Thread;
}

/** The database is made or brought up to date first. */
const OPEN_WITHIN_MS = 15_000;

const PATIENCE_MS = 1000;

/**
 * The store of one process, which the function it gives opens; its thread gets ready meanwhile. A database that fails
 * does not keep the service from starting: the store is degraded until it is back.
 * @throws Error when the trail's key can be neither read nor made
 */
export function prepareStore(place: Place): (options: StoreOptions) => Promise<Store> {
  const { dataDir, databaseUrl } = place;
  const key = readTrailKey(place);
  const settings = { dataDir, databaseUrl, key: key.export() };
  const [writing, reading] = [startThread(settings), startThread(settings)];
  writing.warm();
  return (options) => openStore(options, { dataDir, key, writing, reading });
}

async function openStore(
  options: StoreOptions,
  { dataDir, key, writing, reading }: Prepared,
): Promise<Store> {
  const { timeZone, now, log } = options;
  const writes = createWrites({
    send: (batch) => writing.ask('write', batch),
    spool: openSpool(dataDir),
    log,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
  });
  const usedHere = createUsedHere(now);
  const tidiness = keepTidy({ ...options, cut: (what) => writing.ask('cut', what) });
  await writes.recover(OPEN_WITHIN_MS);
  void tidiness.tidy();
  async function keepDispatched(answer: AnsweredHook): Promise<void> {
    const { dispatched = [], answeredAtMs } = answer;
    if (dispatched.length === 0) return;
    const rows = dispatched.map((order) => workRow(order, answeredAtMs, key));
    await writes.write({ dispatched: rows, day: dayOf(answeredAtMs, timeZone) });
  }
  return {
    // together, and so in one batch
    keepAnswer: async (answer) => {
      await Promise.all([
        writes.keepRow(trailRow(answer, key, timeZone)),
        keepDispatched(answer).catch(() => log.error('dispatched orders did not come to the work list')),
      ]);
    },
    keepFeedback: async (entries) => {
      const day = dayOf(now(), timeZone);
      try {
        await Promise.all(entries.map((entry) => writes.write({ feedback: feedbackRow(entry, day) })));
      } catch {
        throw new Refusal('store-unavailable');
      }
    },
    isFirstUse: async (token) => {
      const used = usedToken(token);
      return usedHere.isFirst(used) && (await writes.write({ token: used }).catch(() => true));
    },
    alertStatistics: (query) => reading.ask('count', query),
    pharmacy: openPharmacyStore({ write: (work) => writes.write(work), ask: reading.ask, key, timeZone }),
    sealed: openSealed(writing.ask, now),
    alertWeeks: (query) => reading.ask('weeks', query),
    state: () => (writes.degraded() ? 'degraded' : 'ok'),
    figures: () => writes.figures(),
    close: async () => {
      tidiness.stop();
      await writes.close();
      await Promise.all([writing.close(), reading.close()]);
    },
  };
}
