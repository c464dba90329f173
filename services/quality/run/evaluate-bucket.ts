import type { Terms } from '../../facts/terms.js';
import { bucketFile } from '../population/buckets.js';
import type { GatherParts } from '../population/gather-patient.js';
import { medicationsOn } from '../population/medications-on.js';
import { readBucket } from '../population/read-bucket.js';
import { Rejections } from '../population/rejections.js';
import { BucketFiles } from './bucket-files.js';
import { askedOf, type BucketDone, type BucketTask } from './bucket-task.js';
import type { Disk } from './disk.js';
import { judgeLines, type Evaluate } from './judge-lines.js';
import { spoolFolder, writeDone } from './journal.js';
import type { JudgedPatient } from './judged-patient.js';
import type { Telling } from './telling.js';

export interface EvaluateParts<Result extends JudgedPatient> {
  evaluate: Evaluate<Result>;
  telling: Telling<Result>;
  terms: Terms;
  disk: Disk;
}

/** Every patient of a bucket, one after the other; the results are written when it returns. */
export function evaluateBucket<Result extends JudgedPatient>(
  task: BucketTask,
  { evaluate, telling, terms, disk }: EvaluateParts<Result>,
): BucketDone {
  const rejections = new Rejections();
  const owners = readBucket(bucketFile(spoolFolder(task.work), task.bucket));
  const gather: GatherParts = {
    terms,
    latestMs: Date.parse(task.dataAsOf),
    medications: medicationsOn(owners.find(([owner]) => owner === '')?.[1] ?? []),
    reject: ({ file, line }, reason) => rejections.add({ file: task.files[file] ?? '', line, reason }),
  };
  const files = new BucketFiles(task, disk);
  const counts = { patients: 0, treated: 0, dropped: 0 };
  for (const [patientId, lines] of owners) {
    if (patientId === '') continue;
    const { result, dropped } = judgeLines(patientId, lines, { evaluate, gather });
    counts.dropped += dropped;
    if (result === null) continue;
    counts.patients += 1;
    if (result.doses.length > 0) counts.treated += 1;
    files.add(telling.add(result));
  }
  const { bucket } = task;
  const told = { sha256: files.end(), counted: telling.counted() };
  const done = { bucket, asked: askedOf(task), ...counts, ...told, rejected: rejections.all };
  return writeDone(task, done, disk);
}
