import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Tables } from './schema.js';

export interface DatabaseSettings {
  /** folder of the embedded database */
  dataDir: string;
  /** a PostgreSQL server instead of it */
  databaseUrl: string | null;
}

export type Database = Kysely<Tables>;

/** Another process may write: verification, a second replica on the same folder. */
const BUSY_MS = 2000;

/** Of a connection: the statistics of a year look a million cards up. */
const CACHE_KIB = 65_536;

/** Sooner than a hook's caller gives up; a query is one batch, or the statistics. */
const CONNECT_WITHIN_MS = 2000;
const QUERY_WITHIN_MS = 30_000;

// int8, which count() gives, would come as text; ours all stay far below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function databaseFile({ dataDir }: DatabaseSettings): string {
  return join(dataDir, 'denosumab-cds.db');
}

/** Lets go with `destroy()`. PostgreSQL is not called before the first query. */
export function openDatabase(settings: DatabaseSettings): Database {
  const { databaseUrl } = settings;
  return new Kysely<Tables>({
    dialect: databaseUrl === null ? embedded(settings) : server(databaseUrl),
  });
}

/** Each commit is on the disk before it is answered (synchronous FULL); readers do not wait (WAL). */
function embedded(settings: DatabaseSettings): SqliteDialect {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const database = new Libsql(databaseFile(settings));
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma(`cache_size = -${CACHE_KIB}`);
  database.pragma('temp_store = MEMORY');
  return new SqliteDialect({ database });
}

function server(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: QUERY_WITHIN_MS,
    keepAlive: true,
  });
  // A connection that breaks, in use or not, is told by its query, or by the next. Its own word, when nobody hears it,
  // would end the thread.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
