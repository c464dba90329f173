import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer } from '../../bench/server.js';

export const SERVICE = 'dist/services/cli.js';

/** A service on a port and with a folder that stay its own when it is killed and started again. */
export async function startReplica(env) {
  const [port, dataDir] = [await freePort(), mkdtempSync(join(tmpdir(), 'denosumab-cds-replica-'))];
  const start = () => startServer([SERVICE, 'serve'], { ...env, DATA_DIR: dataDir, PORT: String(port) });
  let running = await start();
  return {
    port,
    url: running.url,
    kill: () => running.kill(),
    restart: async () => {
      running = await start();
    },
    end: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whether each says that its store is well. */
export async function areWell(replicas) {
  const states = await Promise.all(
    replicas.map(async ({ url }) => (await fetch(`${url}/health/ready`)).json()),
  );
  return states.every(({ status, store }) => status === 'ready' && store === 'ok');
}

export async function statisticsOf({ url }) {
  return (await fetch(`${url}/api/quality/alerts`)).json();
}
