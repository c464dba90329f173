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
    // one to work on, one at hand: no thread waits for the main one, which may be busy writing
    concurrentTasksPerWorker: 2,
    workerData: start,
    // patients are short-lived: the defaults let both heaps of each thread grow to several times what they hold. The
    // old one grows the more slowly the lower its limit is (V8, `MaxGrowingFactor`), which no patient comes near
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
  });
  return {
    run: (task, signal) => pool.run(task, { signal }),
    close: () => pool.destroy(),
  };
}
