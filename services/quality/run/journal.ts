import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Rejected } from '../population/rejections.js';
import { askedOf, type BucketDone, type BucketTask } from './bucket-task.js';
import type { Disk } from './disk.js';

/** The run's own folder below `--out`: it holds patients' data, and goes when the run is done. */
export function workFolder(out: string): string {
  return join(out, '.audit-work');
}

export function spoolFolder(work: string): string {
  return join(work, 'spool');
}

/** A bucket's part of a file of results. */
export function resultsFile({ work, bucket }: Pick<BucketTask, 'work' | 'bucket'>, name: string): string {
  return join(work, 'results', `${numbered(bucket)}.${name}`);
}

function doneFile({ work, bucket }: Pick<BucketTask, 'work' | 'bucket'>): string {
  return join(work, 'results', `${numbered(bucket)}.json`);
}

function numbered(bucket: number): string {
  return String(bucket).padStart(4, '0');
}

/** Nothing of an earlier run is left. */
export function removeWork(work: string): void {
  rmSync(work, { recursive: true, force: true });
}

/** Nothing but what was fetched from a server is left. */
export function emptyWork(work: string): void {
  for (const name of ['results', 'spool', 'plan.json', 'spooled.json'])
    rmSync(join(work, name), { recursive: true, force: true });
  mkdirSync(join(work, 'results'), { recursive: true });
  mkdirSync(spoolFolder(work));
}

/** The entry that vouches for a bucket's results, once they are written. */
export function writeDone(task: BucketTask, done: BucketDone, disk: Disk): BucketDone {
  disk.replace(doneFile(task), JSON.stringify(done));
  return done;
}

const Done = z.object({
  bucket: z.number(),
  asked: z.string(),
  sha256: z.record(z.string(), z.string()),
  patients: z.number(),
  treated: z.number(),
  dropped: z.number(),
  rejected: Rejected,
  counted: z.unknown(),
});

/** What is already done of a bucket; null when nothing is, for another report, or other than the entry vouches for. */
export function readDone(task: BucketTask): BucketDone | null {
  const entry = doneFile(task);
  if (!existsSync(entry)) return null;
  const done = Done.safeParse(JSON.parse(readFileSync(entry, 'utf8'))).data;
  if (done?.asked !== askedOf(task)) return null;
  const files = Object.entries(done.sha256);
  return files.every(([name, sha256]) => hashOf(resultsFile(task, name)) === sha256) ? done : null;
}

function hashOf(file: string): string | null {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;
}
