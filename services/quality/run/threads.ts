import { Piscina } from 'piscina';
import type { AuditOptions } from '../evaluate/audit.js';
import type { BucketDone, BucketTask } from './bucket-task.js';
import type { Workers } from './evaluate-buckets.js';

/** What a thread needs to judge as the service does; it loads the knowledge itself. */
export interface WorkerStart extends Omit<AuditOptions, 'knowledge' | 'offeredTypes'> {
  /** where `rules` and `fhir-resources` are */
  root: string;
  siteFile: string | null;
}

const AUDIT_WORKER = new URL('./bucket-worker.js', import.meta.url);

/** Threads that evaluate buckets, each one bucket at a time. Stopping does not wait for a bucket: the journal lacks it. */
export function startThreads(start: object, count: number, worker = AUDIT_WORKER): Workers {
  const pool = new Piscina<BucketTask, BucketDone>({
    filename: worker.href,
    minThreads: count,
    maxThreads: count,
    // one to work on, one at hand: no thread waits for the main one, which is busy writing
    concurrentTasksPerWorker: 2,
    workerData: start,
    // patients are short-lived: the default lets the young heap of each thread grow by tens of megabytes
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return {
    run: (task, signal) => pool.run(task, { signal }),
    close: () => pool.destroy(),
  };
}
