import { setMaxListeners } from 'node:events';
import type { BucketDone, BucketTask } from './bucket-task.js';
import { readDone } from './journal.js';

/** Whoever evaluates buckets: threads, or for a small run this one. */
export interface Workers {
  run(task: BucketTask, signal: AbortSignal): Promise<BucketDone>;
  close(): Promise<void>;
}

/** Every bucket that the journal does not vouch for yet is begun with; in the order of the buckets. */
export function evaluateBuckets(
  tasks: readonly BucketTask[],
  workers: Workers,
  signal: AbortSignal,
): readonly Promise<BucketDone>[] {
  // each that waits for a thread listens: with hundreds of them that is no leak
  setMaxListeners(0, signal);
  return tasks.map(async (task) => readDone(task) ?? workers.run(task, signal));
}
