import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { anExample } from '../builders/a-hook-request.js';

/** The program as built, in a folder of its own beside the sources. */
let dist: string;
beforeAll(() => {
  dist = mkdtempSync(join(process.cwd(), 'node_modules', '.denosumab-cds-'));
  const built = spawnSync('node_modules/.bin/tsc', [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    join(dist, 'dist'),
  ]);
  expect(built.status).toBe(0);
  for (const name of ['package.json', 'rules', 'fhir-resources'])
    symlinkSync(join(process.cwd(), name), join(dist, name));
}, 120_000);
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dist, { recursive: true });
});

function start(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(dist, 'dist/services/cli.js'), 'serve'], {
    env: { PATH: process.env.PATH, DATA_DIR: join(dist, 'data'), ...environment },
    stdio: 'pipe',
  });
  started.push(child);
  return child;
}

/** Its output is read to the end: a log that nobody takes would hold the program up when it stops. */
function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`it ended with: ${said}`)));
  });
}

describe('the program', () => {
  it('serves, and on SIGTERM stops with exit code 0', async () => {
    const child = start({ PORT: '0' });
    const exit = once(child, 'exit');
    const port = await portOf(child);
    const response = await fetch(`http://127.0.0.1:${port}/cds-services/denosumab-order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anExample()),
    });
    expect(response.status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 30_000);

  it('does not start on a wrong setting, and says which', async () => {
    const child = start({ PORT: 'x' });
    let said = '';
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toBe('PORT: expected a whole number from 0 to 65535\n');
  }, 30_000);
});
