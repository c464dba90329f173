import type { Kysely } from 'kysely';

/** Migration 003: the pharmacy's work list and decisions, and what ties an override to its order. */
export async function createPharmacy(database: Kysely<unknown>): Promise<void> {
  await createWork(database);
  await createVerifications(database);
  await createOrderCards(database);
}

async function createWork({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('work')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('patient_id', 'text', (column) => column.notNull())
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('decided_on', 'text')
    .addColumn('worst', 'text')
    .execute();
  await schema.createIndex('work_by_age').on('work').columns(['state', 'since', 'id']).execute();
  await schema.createIndex('work_by_decision').on('work').columns(['state', 'decided_at', 'id']).execute();
  await schema
    .createTable('checklists')
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('items', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('checklists_by_version', ['work', 'version'])
    .execute();
}

async function createVerifications({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('verifications')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('writer', 'integer', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('order_ref', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  for (const columns of [
    ['decided_at', 'id'],
    ['work', 'decided_at'],
    ['patient', 'decided_at'],
    ['order_ref', 'decided_at'],
    ['writer', 'seq'],
  ])
    await schema
      .createIndex(`verifications_by_${columns[0] ?? ''}`)
      .on('verifications')
      .columns(columns)
      .execute();
}

async function createOrderCards({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('order_cards')
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('patient', 'text', (column) => column.notNull())
    .addColumn('order_ref', 'text', (column) => column.notNull())
    .addColumn('rules', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('order_cards_once', ['card', 'order_ref'])
    .execute();
  await schema
    .createIndex('order_cards_by_order')
    .on('order_cards')
    .columns(['patient', 'order_ref'])
    .execute();
  await schema.createIndex('order_cards_by_day').on('order_cards').column('day').execute();
}
