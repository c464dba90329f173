import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/open-database.js';
import type { WorkTable } from '../database/schema.js';
import { KeptItem, type KeptChecklist } from './kept-checklist.js';
import { Verification, type Page, type VerificationQuery } from './verification.js';
import type { WorkItem, WorkQuery } from './work-item.js';

const Items = z.array(KeptItem);

export interface ChecklistFound {
  /** the order's key */
  work: string;
  /** else the newest */
  version?: string | undefined;
}

export async function findChecklist(
  database: Database,
  { work, version }: ChecklistFound,
): Promise<KeptChecklist | null> {
  let wanted = database.selectFrom('checklists').selectAll().where('work', '=', work);
  if (version !== undefined) wanted = wanted.where('version', '=', version);
  const row = await wanted.orderBy('made_at', 'desc').limit(1).executeTakeFirst();
  if (!row) return null;
  return { version: row.version, madeAtMs: row.made_at, items: Items.parse(JSON.parse(row.items)) };
}

/** Found by pseudonyms, as the columns have them. */
export type FoundBy = Omit<VerificationQuery, 'patientId' | 'orderId'> & {
  patient?: string;
  order?: string;
  works?: readonly string[];
};

export async function findVerifications(database: Database, query: FoundBy): Promise<Page<Verification>> {
  const { source, decision, patient, order, works, ids, from, to, after, limit } = query;
  // PostgreSQL knows no list without members
  if (works?.length === 0 || ids?.length === 0) return { items: [], next: null };
  let wanted = database.selectFrom('verifications').select(['body', 'decided_at', 'id']);
  if (source !== undefined) wanted = wanted.where('source', '=', source);
  if (decision !== undefined) wanted = wanted.where('decision', '=', decision);
  if (patient !== undefined) wanted = wanted.where('patient', '=', patient);
  if (order !== undefined) wanted = wanted.where('order_ref', '=', order);
  if (works !== undefined) wanted = wanted.where('work', 'in', works);
  if (ids !== undefined) wanted = wanted.where('id', 'in', ids);
  if (from !== undefined) wanted = wanted.where('day', '>=', from);
  if (to !== undefined) wanted = wanted.where('day', '<=', to);
  if (after !== undefined)
    wanted = wanted.where((row) =>
      row(row.refTuple('decided_at', 'id'), '<', row.tuple(after.atMs, after.id)),
    );
  const rows = await wanted
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map(({ body, decided_at: atMs, id }) => ({ item: Verification.parse(JSON.parse(body)), atMs, id })),
    limit,
  );
}

export async function findWork(database: Database, query: WorkQuery): Promise<Page<WorkItem>> {
  const { id, state, source, patientId, decidedOn, after, limit } = query;
  const [column, direction, isBehind] =
    state === 'done' ? (['decided_at', 'desc', '<'] as const) : (['since', 'asc', '>'] as const);
  let wanted = database.selectFrom('work').selectAll();
  if (id !== undefined) wanted = wanted.where('id', '=', id);
  if (state !== undefined) wanted = wanted.where('state', '=', state);
  if (source !== undefined) wanted = wanted.where('source', '=', source);
  if (patientId !== undefined) wanted = wanted.where('patient_id', '=', patientId);
  if (decidedOn !== undefined) wanted = wanted.where('decided_on', '=', decidedOn);
  if (after !== undefined)
    wanted = wanted.where((row) =>
      row(row.refTuple(column, 'id'), isBehind, row.tuple(after.atMs, after.id)),
    );
  const rows = await wanted
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({ item: workItem(row), atMs: row[column] ?? 0, id: row.id })),
    limit,
  );
}

function workItem(row: Selectable<WorkTable>): WorkItem {
  const { id, state, source, worst } = row;
  return {
    ...{ id, state, source, worst },
    patientId: row.patient_id,
    orderId: row.order_id,
    sinceMs: row.since,
    decidedAtMs: row.decided_at,
  };
}

function pageOf<Item>(rows: readonly { item: Item; atMs: number; id: string }[], limit: number): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), next: last ? { atMs: last.atMs, id: last.id } : null };
}
