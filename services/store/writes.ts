import type { Logger } from '../platform/log.js';
import { createBatches } from './batches.js';
import type { Spool } from './spool.js';
import type { StoreFigures } from './store-figures.js';
import { StoreFailure } from './thread/start-thread.js';
import type { Batch } from './write/write-batch.js';
import type { Done, Work } from './write/work.js';

/** All that is written goes this way: at once while the database answers, through the spool while it does not. */
export interface Writes {
  /** rejects with StoreFailure; at once while the store is degraded */
  write(work: Work): Promise<Done>;
  /** never rejects */
  keepRow(row: string): Promise<void>;
  figures(): StoreFigures;
  degraded(): boolean;
  /** one attempt to write what waits; the next is made by itself */
  recover(withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface WritesOptions {
  send: (batch: Batch) => Promise<readonly Done[]>;
  spool: Spool;
  log: Logger;
  retryMs?: number;
  patienceMs: number;
}

const RETRY_MS = 1000;
const AT_ONCE = 200;

export function createWrites(options: WritesOptions): Writes {
  const { send, spool, log, retryMs = RETRY_MS, patienceMs } = options;
  let degraded = false;
  let timer: NodeJS.Timeout | null = null;
  let [lost, failures] = [0, 0];

  const batches = createBatches<Work, Done>(async (work) => {
    try {
      return await orTooLate(send({ work, again: false }), patienceMs);
    } catch (error) {
      failed(error);
      throw error;
    }
  });

  function failed(error: unknown): void {
    failures += 1;
    if (!degraded) log.error({ failure: codeOf(error) }, 'the store fails: rows wait in the spool');
    degraded = true;
    timer ??= setTimeout(() => void recover(), retryMs).unref();
  }

  async function recover(withinMs = patienceMs): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    try {
      do {
        const rows = spool.first(AT_ONCE);
        const work = rows.map((answer) => ({ answer }));
        await orTooLate(send({ work, again: true }), withinMs);
        spool.drop(rows.length);
      } while (spool.size() > 0);
    } catch (error) {
      failed(error);
      return;
    }
    if (degraded) log.info({ lost }, 'the store is back: all rows that waited are written');
    degraded = false;
  }

  async function spoolRow(row: string): Promise<void> {
    if (await spool.add(row)) return;
    lost += 1;
    if (lost % AT_ONCE === 1) log.error({ lost }, 'the spool is full: rows of the trail are lost');
  }

  return {
    write: (work) => (degraded ? Promise.reject(new StoreFailure('degraded')) : batches.add(work)),
    keepRow: async (answer) => {
      if (degraded) return spoolRow(answer);
      await batches.add({ answer }).catch(() => spoolRow(answer));
    },
    figures: () => ({ waiting: spool.size(), lost, failures }),
    degraded: () => degraded,
    recover,
    close: async () => {
      await batches.idle();
      if (spool.size() > 0) await recover();
      if (timer) clearTimeout(timer);
      await spool.close();
    },
  };
}

/** What comes later is not waited for; it may have been kept all the same. */
async function orTooLate<Answer>(answer: Promise<Answer>, patienceMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFailure('too-late')), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function codeOf(error: unknown): string {
  return error instanceof StoreFailure ? error.code : 'unexpected';
}
