import { sql } from 'kysely';
import { createSecretKey } from 'node:crypto';
import { migrate } from '../database/migrations.js';
import { openDatabase, type Database } from '../database/open-database.js';
import { findOverrides } from '../pharmacy/overrides.js';
import { findVerifications, findWork, findChecklist } from '../pharmacy/read-pharmacy.js';
import { cutOld } from '../retention/cut-old.js';
import { countAlerts } from '../statistics/count-alerts.js';
import { countWeeks } from '../statistics/count-weeks.js';
import type { Link } from '../trail/chain.js';
import { beginChain, readEnd } from '../write/chain-end.js';
import { answerSealed } from '../write/sealed.js';
import { writeBatch, type Batch } from '../write/write-batch.js';
import type { Done } from '../write/work.js';
import type { Answers, Kind, ThreadSettings } from './question.js';

type Replies = {
  [Which in Kind]: (question: Answers[Which]['question']) => Promise<Answers[Which]['answer']>;
};

/** Owns the database: opens it when it is first needed, and anew after every failure. */
export function createKeeper(settings: ThreadSettings): Replies {
  const key = createSecretKey(settings.key);
  let open: Database | null = null;
  let writer: number | null = null;
  /** null: to be read from the database */
  let link: Link | null = null;

  async function database(): Promise<Database> {
    if (open) return open;
    open = openDatabase(settings);
    await sql`select 1`.execute(open);
    await migrate(open);
    return open;
  }

  async function orCloseAfter<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      link = null;
      // not waited for: a server that does not answer would not answer to this either
      void open?.destroy().catch(() => undefined);
      open = null;
      throw error;
    }
  }

  async function endOfChain(): Promise<Link> {
    if (link) return link;
    const opened = await database();
    link = writer === null ? await beginChain(opened, Date.now(), key) : await readEnd(opened, writer);
    writer = link.writer;
    return link;
  }

  async function write(batch: Batch): Promise<readonly Done[]> {
    const written = await writeBatch(await database(), batch, { link: await endOfChain(), key });
    link = written.link;
    return written.done;
  }

  return {
    write: (batch) => orCloseAfter(() => write(batch)),
    cut: (until) => orCloseAfter(async () => cutOld(await database(), until, key)),
    count: (query) => orCloseAfter(async () => countAlerts(await database(), query)),
    work: (query) => orCloseAfter(async () => findWork(await database(), query)),
    verifications: (query) => orCloseAfter(async () => findVerifications(await database(), query)),
    checklist: (wanted) => orCloseAfter(async () => findChecklist(await database(), wanted)),
    overrides: (order) => orCloseAfter(async () => findOverrides(await database(), order)),
    sealed: (question) => orCloseAfter(async () => answerSealed(await database(), question)),
    weeks: (query) => orCloseAfter(async () => countWeeks(await database(), query)),
    close: async () => {
      await open?.destroy();
      open = null;
      return null;
    },
  };
}
