import { readFileSync } from 'node:fs';
import { AuditStop } from '../quality/audit-stop.js';
import type { Rejected } from '../quality/population/rejections.js';
import type { FinishedRun } from '../quality/run/finished-run.js';
import type { Progress } from '../quality/run/progress.js';
import { progressBars } from '../quality/run/progress-bars.js';
import { progressLines } from '../quality/run/progress-lines.js';
import type { Timings } from '../quality/run/run-json.js';

/** Exit codes of DESIGN, section 3. */
export const EXIT = { done: 0, failed: 1, someRejected: 2, underLimit: 3 } as const;

const STOPPED = 'Stopped. What is done is kept: run the same command again with --resume to go on.';

/** Runs a command on a population: the exit code says how it ended, stderr in a plain sentence why. */
export async function endingPlainly(
  command: 'audit' | 'replay',
  run: (signal: AbortSignal) => Promise<number>,
): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    process.exitCode = await run(stop.signal);
  } catch (error) {
    process.stderr.write(`${stop.signal.aborted ? STOPPED : whyNot(error, command)}\n`);
    process.exitCode = EXIT.failed;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

/** What is not ours to foresee may quote the record: its class is told, not its words. */
export function whyNot(error: unknown, command: string): string {
  if (error instanceof AuditStop) return error.message;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return name === 'KnowledgeError' && error instanceof Error
    ? error.message
    : `The ${command} failed for a reason of its own (${name}).`;
}

/** Bars on a terminal, lines of JSON elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY
    ? progressBars(stream, Date.now)
    : progressLines((line) => void stream.write(line), Date.now);
}

/** @throws AuditStop when the file that should hold it can't be read */
export function tokenOf(
  { tokenFile }: { tokenFile?: string | undefined },
  fromEnvironment: string | null,
): string | null {
  if (tokenFile === undefined) return fromEnvironment;
  try {
    return readFileSync(tokenFile, 'utf8').trim();
  } catch {
    throw new AuditStop(`--token-file: expected a file that can be read`);
  }
}

export function timingsOf(
  { patients }: FinishedRun,
  startedMs: number,
  { workers }: { workers: number },
): Timings {
  const finishedMs = Date.now();
  const seconds = (finishedMs - startedMs) / 1000;
  return {
    startedAt: new Date(startedMs).toISOString(),
    finishedAt: new Date(finishedMs).toISOString(),
    seconds,
    patientsPerSecond: Math.round(patients.evaluated / seconds),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    workers,
  };
}

/** `; 3 resources were rejected, see run.json`, or nothing. */
export function howManyRejected({ counts }: Rejected): string {
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return count > 0 ? `; ${count} resources were rejected, see run.json` : '';
}
