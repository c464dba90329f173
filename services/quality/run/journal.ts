import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Rejected } from '../population/rejections.js';
import type { BucketDone } from './bucket-task.js';
import type { Disk } from './disk.js';

/** The run's own folder below `--out`: it holds patients' data, and goes when the run is done. */
export function workFolder(out: string): string {
  return join(out, '.audit-work');
}

export function spoolFolder(work: string): string {
  return join(work, 'spool');
}

export function resultsFile(work: string, bucket: number): string {
  return join(work, 'results', `${String(bucket).padStart(4, '0')}.ndjson`);
}

function doneFile(work: string, bucket: number): string {
  return join(work, 'results', `${String(bucket).padStart(4, '0')}.json`);
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

/** The results first, then the entry that vouches for them. */
export function writeDone(
  counts: Omit<BucketDone, 'sha256'>,
  results: string,
  { work, disk }: { work: string; disk: Disk },
): BucketDone {
  disk.replace(resultsFile(work, counts.bucket), results);
  const done = { ...counts, sha256: createHash('sha256').update(results).digest('hex') };
  disk.replace(doneFile(work, counts.bucket), JSON.stringify(done));
  return done;
}

const Done = z.object({
  bucket: z.number(),
  sha256: z.string(),
  patients: z.number(),
  treated: z.number(),
  dropped: z.number(),
  rejected: Rejected,
});

/** What is already done of a bucket; null when nothing is, or the results are not what the entry vouches for. */
export function readDone(work: string, bucket: number): BucketDone | null {
  const file = doneFile(work, bucket);
  const results = resultsFile(work, bucket);
  if (!existsSync(file) || !existsSync(results)) return null;
  const done = Done.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  const sha256 = createHash('sha256').update(readFileSync(results)).digest('hex');
  return done?.sha256 === sha256 ? done : null;
}
