import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import type { FeedbackTable } from '../database/schema.js';
import { insertChecklist, insertDispatched } from '../pharmacy/write-pharmacy.js';
import type { Link } from '../trail/chain.js';
import { inSlices } from './in-slices.js';
import type { Done, UsedToken, Work } from './work.js';
import { writeChain } from './write-chain.js';

export interface Batch {
  work: readonly Work[];
  /** what may have been written already, before an answer to that got lost, is not written again */
  again: boolean;
}

/** All or nothing, in one transaction and so with one sync; answers with one result for each piece of work. */
export async function writeBatch(
  database: Database,
  { work, again }: Batch,
  chain: { link: Link; key: KeyObject },
): Promise<{ done: Done[]; link: Link }> {
  return database.transaction().execute(async (transaction) => {
    const first = await insertTokens(
      transaction,
      work.flatMap((one) => ('token' in one ? [one.token] : [])),
    );
    await insertFeedback(
      transaction,
      work.flatMap((one) => ('feedback' in one ? [one.feedback] : [])),
    );
    const answers = work.flatMap((one) => ('answer' in one ? [one.answer] : []));
    const unwritten = again ? await notYetIn(transaction, answers) : answers;
    const decisions = work.flatMap((one) => ('decision' in one ? [one.decision] : []));
    await writePharmacy(transaction, work);
    const link = await writeChain(transaction, { answers: unwritten, decisions }, chain);
    return { done: work.map((one) => !('token' in one) || first.has(one.token.digest)), link };
  });
}

/** Before the decisions: an order must be on the list to be decided on. */
async function writePharmacy(database: Database, work: readonly Work[]): Promise<void> {
  for (const one of work) {
    if ('dispatched' in one) await insertDispatched(database, one.dispatched, one.day);
    if ('made' in one) await insertChecklist(database, one.made);
  }
}

async function insertTokens(database: Database, tokens: readonly UsedToken[]): Promise<Set<string>> {
  const first = new Set<string>();
  await inSlices(tokens, async (slice) => {
    const inserted = await database
      .insertInto('tokens')
      .values(slice)
      .onConflict((same) => same.doNothing())
      .returning('digest')
      .execute();
    for (const { digest } of inserted) first.add(digest);
  });
  return first;
}

async function insertFeedback(database: Database, rows: readonly FeedbackTable[]): Promise<void> {
  await inSlices(rows, (slice) =>
    database
      .insertInto('feedback')
      .values(slice)
      .onConflict((same) => same.doNothing())
      .execute(),
  );
}

async function notYetIn(database: Database, bodies: readonly string[]): Promise<string[]> {
  // the same line may stand in two spool files
  const byId = new Map(bodies.map((body) => [(JSON.parse(body) as { id: string }).id, body]));
  await inSlices([...byId.keys()], async (ids) => {
    const known = await database.selectFrom('trail').select('id').where('id', 'in', ids).execute();
    for (const { id } of known) byId.delete(id);
  });
  return [...byId.values()];
}
