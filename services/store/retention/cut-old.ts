import type { KeyObject } from 'node:crypto';
import type { Day } from '../../facts/calendar.js';
import type { Database } from '../database/open-database.js';
import { sealOf, type Link } from '../trail/chain.js';

export interface Cut {
  /** what is of an earlier day goes; null: only used tokens and sessions that have expired */
  before: Day | null;
  /** milliseconds since 1970 */
  now: number;
}

/** In one go: a writer waits for no more than this. */
const MOST = 500;

/** Cuts a little; answers whether something is left. Replicas may do it at once. */
export async function cutOld(database: Database, { before, now }: Cut, key: KeyObject): Promise<boolean> {
  await database.deleteFrom('tokens').where('expires_at', '<', now).execute();
  await database.deleteFrom('sealed').where('expires_at', '<', now).execute();
  if (before === null) return false;
  const left = [await cutCards(database, before), await cutFeedback(database, before)];
  await database.deleteFrom('tallies').where('day', '<', before).execute();
  await database.deleteFrom('order_cards').where('day', '<', before).execute();
  await cutWork(database, before);
  const writers = await database
    .selectFrom('trail')
    .select('writer')
    .distinct()
    .where('day', '<', before)
    .execute();
  for (const { writer } of writers) left.push(await cutChain(database, { writer, before }, key));
  return left.includes(true);
}

/** Only the oldest end: a row of an earlier day behind a younger one stays with it. */
async function cutChain(
  database: Database,
  { writer, before }: { writer: number; before: Day },
  key: KeyObject,
): Promise<boolean> {
  const oldest = await database
    .selectFrom('trail')
    .select(['writer', 'seq', 'hash', 'day'])
    .where('writer', '=', writer)
    .orderBy('seq')
    .limit(MOST)
    .execute();
  const firstToStay = oldest.findIndex(({ day }) => day >= before);
  const last = oldest.at(firstToStay < 0 ? -1 : firstToStay - 1);
  if (firstToStay === 0 || last === undefined) return false;
  await cutUpTo(database, last, key);
  return firstToStay < 0 && oldest.length === MOST;
}

/** The checkpoint only moves forward: of two replicas that cut, the slower one changes nothing. */
async function cutUpTo(database: Database, { writer, seq, hash }: Link, key: KeyObject): Promise<void> {
  const checkpoint = { writer, seq, hash, seal: sealOf('checkpoint', { writer, seq, hash }, key) };
  const { seal } = checkpoint;
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('checkpoints')
      .values(checkpoint)
      .onConflict((same) =>
        same.column('writer').doUpdateSet({ seq, hash, seal }).where('checkpoints.seq', '<', seq),
      )
      .execute();
    // a decision stays as long as its link of the chain: without it nobody could vouch for it
    await transaction
      .deleteFrom('verifications')
      .where('writer', '=', writer)
      .where('seq', '<=', seq)
      .execute();
    await transaction.deleteFrom('trail').where('writer', '=', writer).where('seq', '<=', seq).execute();
  });
}

async function cutCards(database: Database, before: Day): Promise<boolean> {
  const old = database.selectFrom('cards').select('uuid').where('day', '<', before).limit(MOST);
  const { numDeletedRows } = await database.deleteFrom('cards').where('uuid', 'in', old).executeTakeFirst();
  return Number(numDeletedRows) === MOST;
}

async function cutFeedback(database: Database, before: Day): Promise<boolean> {
  const old = database.selectFrom('feedback').select('id').where('day', '<', before).limit(MOST);
  const { numDeletedRows } = await database.deleteFrom('feedback').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows) === MOST;
}

/** What waits stays, however long. */
async function cutWork(database: Database, before: Day): Promise<void> {
  const old = database
    .selectFrom('work')
    .select('id')
    .where('state', '=', 'done')
    .where('decided_on', '<', before);
  await database.deleteFrom('checklists').where('work', 'in', old).execute();
  await database.deleteFrom('work').where('state', '=', 'done').where('decided_on', '<', before).execute();
}
