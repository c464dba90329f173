import { bucketFile } from '../population/buckets.js';
import { gatherPatient, type GatherParts } from '../population/gather-patient.js';
import { eachOnce } from '../population/each-once.js';
import { idOf, parseLine, type RawResource } from '../population/raw-resource.js';
import { readBucket, type SpooledLine } from '../population/read-bucket.js';
import { Rejections } from '../population/rejections.js';
import type { PatientResources } from '../evaluate/patient-resources.js';
import type { Terms } from '../../facts/terms.js';
import type { BucketDone, BucketTask } from './bucket-task.js';
import type { Disk } from './disk.js';
import type { JudgedPatient } from './judged-patient.js';
import { spoolFolder, writeDone } from './journal.js';

export interface EvaluateParts {
  evaluate: (patient: PatientResources) => JudgedPatient;
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
    medications: medicationsOf(owners),
    reject: ({ file, line }, reason) => rejections.add({ file: task.files[file] ?? '', line, reason }),
  };
  const results: string[] = [];
  const counts = { patients: 0, treated: 0, dropped: 0 };
  for (const [patientId, lines] of owners) {
    if (patientId === '') continue;
    const gathered = gatherPatient(patientId, lines, gatherParts);
    if (gathered === null) continue;
    counts.dropped += gathered.dropped;
    const result = judged(gathered.patient, parts);
    if (result === null) {
      rejectPatient(lines, gatherParts);
      continue;
    }
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

/** A fault of ours with one patient must not cost the others their audit. */
function judged(patient: PatientResources, { evaluate }: EvaluateParts): JudgedPatient | null {
  try {
    return evaluate(patient);
  } catch {
    return null;
  }
}

function rejectPatient(lines: readonly SpooledLine[], { reject }: GatherParts): void {
  const [first] = [...lines].sort((one, other) => one.file - other.file || one.line - other.line);
  if (first) reject(first, 'could-not-be-judged');
}

function medicationsOf(owners: ReturnType<typeof readBucket>): ReadonlyMap<string, RawResource> {
  const lines = owners.find(([owner]) => owner === '')?.[1] ?? [];
  const all = lines.flatMap((line) => {
    const parsed = parseLine(line.bytes);
    return 'resource' in parsed ? [{ resource: parsed.resource, ...line }] : [];
  });
  return new Map(eachOnce(all).resources.map(({ resource }) => [idOf(resource) ?? '', resource]));
}
