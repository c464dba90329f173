import type { BucketDone, BucketTask } from './bucket-task.js';
import { readDone } from './journal.js';
import type { Progress } from './progress.js';

/** Whoever evaluates buckets: threads, or for a small run this one. */
export interface Workers {
  run(task: BucketTask, signal: AbortSignal): Promise<BucketDone>;
  close(): Promise<void>;
}

export interface EvaluateRun {
  workers: Workers;
  tasks: readonly BucketTask[];
  patients: number;
  progress: Progress;
  signal: AbortSignal;
}

/** Every bucket that the journal does not vouch for yet; in the order of the buckets. */
export async function evaluateBuckets(run: EvaluateRun): Promise<readonly BucketDone[]> {
  const { workers, tasks, patients, progress, signal } = run;
  progress.start('evaluating', patients, 'patients');
  const done = await Promise.all(
    tasks.map(async (task) => {
      const entry = readDone(task.work, task.bucket) ?? (await workers.run(task, signal));
      progress.advance(entry.patients);
      return entry;
    }),
  );
  progress.end();
  return done;
}
