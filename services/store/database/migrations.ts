import { Migrator, type Kysely, type Migration } from 'kysely';
import { createPharmacy } from './pharmacy-tables.js';
import type { Tables } from './schema.js';

/** In the order of their names. One that was released is never changed: a new one follows. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-trail': { up: createTrail },
  '002-feedback': { up: createFeedback },
  '003-pharmacy': { up: createPharmacy },
  '004-sealed': { up: createSealed },
};

const ATTEMPTS = 5;
const WAIT_MS = 200;

/**
 * Brings the tables up to date. Replicas may start at once: on PostgreSQL Kysely takes a lock, on SQLite the one that
 * comes second fails, waits and finds the work done.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(MIGRATIONS) };
  const migrator = new Migrator({ db: database, provider });
  for (let attempt = 1; ; attempt += 1) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === ATTEMPTS) throw error instanceof Error ? error : new Error('migration failed');
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}

async function createTrail({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('writers')
    .addColumn('writer', 'integer', (column) => column.primaryKey())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('checkpoints')
    .addColumn('writer', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('trail')
    .addColumn('writer', 'integer', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('trail_in_order', ['writer', 'seq'])
    .execute();
  await schema.createIndex('trail_by_day').on('trail').column('day').execute();
}

async function createFeedback({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('cards')
    .addColumn('uuid', 'text', (column) => column.primaryKey())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('hook', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('rules', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('cards_by_day').on('cards').column('day').execute();
  await schema
    .createTable('tallies')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('hook', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('writer', 'integer', (column) => column.notNull())
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('cannot_tell', 'integer', (column) => column.notNull())
    .addColumn('shadow', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tallies_by_day', ['day', 'hook', 'client', 'rule', 'writer'])
    .execute();
  await schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('outcome_at', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('suggestions', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('feedback_by_card').on('feedback').columns(['card', 'client']).execute();
  await schema.createIndex('feedback_by_day').on('feedback').column('day').execute();
  await schema
    .createTable('tokens')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('tokens_by_expiry').on('tokens').column('expires_at').execute();
}

async function createSealed({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('sealed')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('sealed_by_expiry').on('sealed').column('expires_at').execute();
}
