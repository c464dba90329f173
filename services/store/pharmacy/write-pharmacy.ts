import type { Database } from '../database/open-database.js';
import type { ChecklistsTable, WorkTable } from '../database/schema.js';
import { inSlices } from '../write/in-slices.js';
import { KeptItem } from './kept-checklist.js';
import { STATE_AFTER, worstOf, type VerificationWork } from './rows.js';
import type { Decision } from './verification.js';
import { z } from 'zod';

/** An order that was decided on comes back when it is dispatched on a later day: it is another dose. */
export async function insertDispatched(
  database: Database,
  rows: readonly WorkTable[],
  day: string,
): Promise<void> {
  await inSlices(rows, (slice) =>
    database
      .insertInto('work')
      .values(slice)
      .onConflict((same) =>
        same
          .column('id')
          .doUpdateSet((of) => ({ state: 'waiting' as const, since: of.ref('excluded.since') }))
          .where('work.state', '=', 'done')
          .where('work.decided_on', '<', day),
      )
      .execute(),
  );
}

const Items = z.array(KeptItem);

/** The checklist as the newest of its order; the order comes to the list if it is not there. */
export async function insertChecklist(
  database: Database,
  { work, checklist }: { work: WorkTable; checklist: ChecklistsTable },
): Promise<void> {
  const worst = worstOf(Items.parse(JSON.parse(checklist.items)));
  await database
    .insertInto('work')
    .values({ ...work, worst })
    .onConflict((same) => same.column('id').doUpdateSet({ worst }))
    .execute();
  await database
    .insertInto('checklists')
    .values(checklist)
    .onConflict((same) => same.columns(['work', 'version']).doUpdateSet({ made_at: checklist.made_at }))
    .execute();
}

/** The decision, behind its link of the chain, and what it makes of the order on the list. */
export async function insertVerification(
  database: Database,
  { row }: VerificationWork,
  place: { writer: number; seq: number },
): Promise<void> {
  await database
    .insertInto('verifications')
    .values({ ...row, ...place })
    .execute();
  await database
    .updateTable('work')
    .set({ state: STATE_AFTER[row.decision as Decision], decided_at: row.decided_at, decided_on: row.day })
    .where('id', '=', row.work)
    .execute();
}
