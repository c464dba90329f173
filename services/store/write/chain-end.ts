import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import { firstLink, sealOf, type Link } from '../trail/chain.js';

const ATTEMPTS = 10;

/** A writer of this start of the service: the next number. Two that want the same one: the second tries again. */
export async function beginChain(database: Database, now: number, key: KeyObject): Promise<Link> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeNumber(database, now, key);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function takeNumber(database: Database, now: number, key: KeyObject): Promise<Link> {
  const last = await database
    .selectFrom('writers')
    .select(({ fn }) => fn.max('writer').as('writer'))
    .executeTakeFirst();
  const link = firstLink((last?.writer ?? 0) + 1);
  const row = { ...link, started_at: now, seal: sealOf('end', link, key) };
  await database.insertInto('writers').values(row).execute();
  return link;
}

/** Where a writer's chain ends in the database: after a failure nobody knows whether the last batch was kept. */
export async function readEnd(database: Database, writer: number): Promise<Link> {
  return database
    .selectFrom('writers')
    .select(['writer', 'seq', 'hash'])
    .where('writer', '=', writer)
    .executeTakeFirstOrThrow();
}
