import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../services/cli.js', import.meta.url));

export type Running = ChildProcessByStdio<null, Readable, Readable>;

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The program in a process of its own; it has no environment but what is given. */
export function startProgram(command: readonly string[], environment: Record<string, string> = {}): Running {
  return spawn(process.execPath, [CLI, ...command], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What it says is read to the end: a log that nobody takes would hold the program up when it stops. */
export async function ended(child: Running): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => void (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => void (said.err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

export function runProgram(
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return ended(startProgram(command, environment));
}

/** `serve`, when it takes requests. */
export interface Serving {
  url: string;
  stopped: Promise<Ended>;
  /** also after it has stopped */
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

export function serveProgram(environment: Record<string, string> = {}): Promise<Serving> {
  const child = startProgram(['serve'], { PORT: '0', ...environment });
  const stopped = ended(child);
  const kill = (signal: 'SIGTERM' | 'SIGKILL') => void child.kill(signal);
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (port) resolve({ url: `http://127.0.0.1:${port}`, stopped, kill });
    });
    void stopped.then(({ err }) => reject(new Error(`it ended with: ${said}${err}`)));
  });
}
