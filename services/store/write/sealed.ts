import type { Database } from '../database/open-database.js';
import type { SealedTable } from '../database/schema.js';

export type SealedQuestion = { nowMs: number } & ({ put: SealedTable } | { read: string } | { take: string });

/** What was sealed, when asked for and still valid; else null. */
export async function answerSealed(database: Database, question: SealedQuestion): Promise<string | null> {
  if ('put' in question) return put(database, question.put, question.nowMs);
  if ('read' in question) {
    const found = database.selectFrom('sealed').select('sealed').where('id', '=', question.read);
    return sealedIn(await found.where('expires_at', '>', question.nowMs).executeTakeFirst());
  }
  const taken = database
    .deleteFrom('sealed')
    .where('id', '=', question.take)
    .returning(['sealed', 'expires_at']);
  const row = await taken.executeTakeFirst();
  return row !== undefined && row.expires_at > question.nowMs ? row.sealed : null;
}

/** Makes room with each: anyone may begin to sign in, so that rows nobody comes back for must not heap up. */
async function put(database: Database, row: SealedTable, nowMs: number): Promise<null> {
  await database.deleteFrom('sealed').where('expires_at', '<=', nowMs).execute();
  await database.insertInto('sealed').values(row).execute();
  return null;
}

function sealedIn(row: { sealed: string } | undefined): string | null {
  return row?.sealed ?? null;
}
