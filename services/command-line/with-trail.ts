import { existsSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { ConfigError, readConfig } from '../config.js';
import { databaseFile, openDatabase, type Database } from '../store/database/open-database.js';
import { migrate } from '../store/database/migrations.js';
import { readTrailKey } from '../store/trail-key.js';

/** Hands out the trail that the service with these settings keeps; exit code 1 when there is none. */
export async function withTrail(work: (database: Database, key: KeyObject) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env);
    if (config.databaseUrl === null && !existsSync(databaseFile(config)))
      throw new Error(`nothing is kept yet: there is no ${databaseFile(config)}`);
    const database = openDatabase(config);
    try {
      await migrate(database);
      await work(database, readTrailKey(config));
    } finally {
      await database.destroy();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** A connection that fails has no message of its own, only a code. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
