import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm start` runs: measured is what is used. */
export const SERVICE = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ').slice(2);

const POLL_MS = 5;
const GIVE_UP_MS = 20_000;

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Starts `node …args` as a process of its own, by default with a port and a folder of its own; resolves when it is
 * ready, with the milliseconds that took.
 */
export async function startServer(args, env = {}) {
  const port = env.PORT ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATA_DIR: dataFolder(), ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - began > GIVE_UP_MS)
      throw new Error(`${args[0]} did not start`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const readyMs = performance.now() - began;
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { url, readyMs, stop, kill };
}

/** What is kept for a measurement goes when it is over. */
function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-'));
  folders.push(folder);
  return folder;
}

const folders = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
