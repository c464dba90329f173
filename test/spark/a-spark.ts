import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe } from '@jest/globals';

/** Skipped, with the word of jest's global setup, where there is no Spark. */
export const describeWithSpark = process.env.SPARK_HOME === undefined ? describe.skip : describe;

const JOB = join(process.cwd(), 'deploy', 'spark');
const EVALUATOR = `${process.execPath} ${join(process.cwd(), 'dist', 'services', 'cli.js')}`;

/** Two executors of one core and 1 GB, each a process of its own; files in parts of 300 kB. */
const SPARK = [
  ...['--master', 'local-cluster[2,1,1024]', '--driver-memory', '512m'],
  ...['--conf', 'spark.ui.enabled=false', '--conf', 'spark.hadoop.fs.local.block.size=300000'],
  ...['--py-files', ['evaluator.py', 'export.py'].map((name) => join(JOB, name)).join(',')],
];

/** Runs the job. @param onPhase told of each phase as it begins, with the process of spark-submit */
export async function onSpark(
  options: readonly string[],
  onPhase: (phase: string, pid: number) => Promise<void> = () => Promise.resolve(),
): Promise<{ code: unknown; said: string }> {
  const command = [...SPARK, join(JOB, 'denosumab_cds_audit.py'), '--evaluator', EVALUATOR, ...options];
  const child = spawn(join(process.env.SPARK_HOME ?? '', 'bin', 'spark-submit'), command, {
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const read = async (stream: Readable) => {
    for await (const line of createInterface(stream)) {
      lines.push(line);
      const phase = /^\{"phase": "(\w+)"/.exec(line)?.[1];
      if (phase) await onPhase(phase, child.pid ?? 0);
    }
  };
  // spark-submit hands on what the job says on standard error as standard output
  const reading = Promise.all([read(child.stdout), read(child.stderr)]);
  const [code] = (await once(child, 'close')) as unknown[];
  await reading;
  return { code, said: lines.join('\n') };
}

/** Kills, with no warning, the executor under whose hands an evaluator is at this step. */
export async function killExecutorAt(step: string, pid: number): Promise<void> {
  for (;;) {
    const below = descendantsOf(pid);
    const evaluator = below.find(({ command }) => command.includes(`audit-partition ${step}`));
    const executor = evaluator && ancestorsOf(evaluator, below).find(isExecutor);
    if (executor) {
      process.kill(executor.pid, 'SIGKILL');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function isExecutor({ command }: Process): boolean {
  return command.includes('CoarseGrainedExecutorBackend');
}

function descendantsOf(pid: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const below: Process[] = [];
  for (let parents = [pid]; parents.length > 0;) {
    const children = all.filter(({ parent }) => parents.includes(parent));
    below.push(...children);
    parents = children.map((child) => child.pid);
  }
  return below;
}

function ancestorsOf({ parent }: Process, among: readonly Process[]): Process[] {
  const above = among.find(({ pid }) => pid === parent);
  return above ? [above, ...ancestorsOf(above, among)] : [];
}

/** None when it has ended meanwhile. */
function processOf(pid: number): Process[] {
  try {
    const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
    return [{ pid, parent: Number(parent), command }];
  } catch {
    return [];
  }
}
