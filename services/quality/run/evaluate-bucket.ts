import { bucketFile } from '../population/buckets.js';
import type { GatherParts } from '../population/gather-patient.js';
import { medicationsOn } from '../population/medications-on.js';
import { readBucket } from '../population/read-bucket.js';
import { Rejections } from '../population/rejections.js';
import type { Terms } from '../../facts/terms.js';
import type { BucketDone, BucketTask } from './bucket-task.js';
import type { Disk } from './disk.js';
import { judgeLines, type Evaluate } from './judge-lines.js';
import { spoolFolder, writeDone } from './journal.js';

export interface EvaluateParts {
  evaluate: Evaluate;
  terms: Terms;
  disk: Disk;
}

/** Every patient of a bucket, one after the other; the results stand on the disk when it returns. */
export function evaluateBucket(task: BucketTask, parts: EvaluateParts): BucketDone {
  const rejections = new Rejections();
  const owners = readBucket(bucketFile(spoolFolder(task.work), task.bucket));
  const gatherParts: GatherParts = {
    terms: parts.terms,
    latestMs: task.latestMs,
    medications: medicationsOn(owners.find(([owner]) => owner === '')?.[1] ?? []),
    reject: ({ file, line }, reason) => rejections.add({ file: task.files[file] ?? '', line, reason }),
  };
  const results: string[] = [];
  const counts = { patients: 0, treated: 0, dropped: 0 };
  for (const [patientId, lines] of owners) {
    if (patientId === '') continue;
    const { result, dropped } = judgeLines(patientId, lines, {
      evaluate: parts.evaluate,
      gather: gatherParts,
    });
    counts.dropped += dropped;
    if (result === null) continue;
    counts.patients += 1;
    if (result.doses.length > 0) counts.treated += 1;
    results.push(JSON.stringify(result));
  }
  const text = results.map((result) => `${result}\n`).join('');
  return writeDone({ bucket: task.bucket, ...counts, rejected: rejections.all }, text, {
    work: task.work,
    disk: parts.disk,
  });
}
