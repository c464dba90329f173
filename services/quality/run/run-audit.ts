import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DenosumabWords } from '../population/names-denosumab.js';
import { Rejections } from '../population/rejections.js';
import { bucketCount } from '../population/buckets.js';
import { fingerprint } from '../sources/fingerprint.js';
import type { Inputs } from '../sources/input-file.js';
import type { AuditRequest } from './audit-request.js';
import { checkTypes } from './check-types.js';
import { dataAsOf } from './data-as-of.js';
import { plainDiskError, type Disk } from './disk.js';
import { offeredTypes } from './offered-types.js';
import type { BucketTask } from './bucket-task.js';
import { evaluateBuckets, type Workers } from './evaluate-buckets.js';
import { patientCounts, type FinishedRun, type StartedRun } from './finished-run.js';
import { emptyWork, removeWork, spoolFolder, workFolder } from './journal.js';
import { continues, filesOf, refuseChanged, writePlan, type Plan } from './plan.js';
import { bucketsInOrder, type JudgedBucket } from './judged-buckets.js';
import type { Progress } from './progress.js';
import { spoolCohort } from './spool-cohort.js';
import { readSpooled, writeSpooled, type Spooled } from './spooled.js';

/** What a run is made of. */
export interface AuditParts<Written = void> {
  /** the files of the export; a FHIR server's are fetched into the folder given */
  source: (downloads: string) => Promise<Inputs>;
  words: DenosumabWords;
  /** the program's version, and sha256 of all that it knows */
  program: string;
  settings: string;
  startWorkers: () => Workers;
  /** writes each bucket as soon as it is judged; what it returns writes what is said of them all */
  write: (buckets: AsyncIterable<JudgedBucket>, run: StartedRun) => Promise<(run: FinishedRun) => Written>;
  disk: Disk;
  progress: Progress;
  signal: AbortSignal;
}

/**
 * Audits a population: finds who had denosumab, sorts their lines into buckets, evaluates these, and writes the results.
 * Stopped at any moment it goes on where it was, and ends with the same bytes.
 * @throws AuditStop with a plain sentence when it can't go on
 */
export async function runAudit<Written>(
  request: AuditRequest,
  parts: AuditParts<Written>,
): Promise<{ run: FinishedRun; written: Written }> {
  try {
    mkdirSync(request.out, { recursive: true });
    const work = workFolder(request.out);
    if (!request.resume) removeWork(work);
    const inputs = await parts.source(join(work, 'downloads'));
    const step = { request, parts, inputs, plan: planOf(request, inputs, parts), work };
    return await withWorkers(parts, async (workers) => judged(await started(step), parts, workers));
  } catch (error) {
    throw plainDiskError(error, request.out);
  } finally {
    parts.progress.stop();
  }
}

/** They make themselves ready while the input is read. */
async function withWorkers<Answer>(
  { startWorkers }: RunParts,
  use: (workers: Workers) => Promise<Answer>,
): Promise<Answer> {
  const workers = startWorkers();
  try {
    return await use(workers);
  } finally {
    await workers.close();
  }
}

async function started(step: Step): Promise<StartedRun> {
  const { request, inputs, plan } = step;
  const spooled = await spooledLines(step);
  return {
    ...{ request, plan, spooled, dataAsOf: asOf(inputs), leftOut: inputs.leftOut },
    offeredTypes: offeredTypes(spooled.types, inputs.askedTypes),
  };
}

/** Patients are written while others are still judged. */
async function judged<Written>(
  run: StartedRun,
  { progress, signal, write }: AuditParts<Written>,
  workers: Workers,
): Promise<{ run: FinishedRun; written: Written }> {
  const { patients } = run.spooled;
  progress.start('evaluating', patients, 'patients');
  const buckets = evaluateBuckets(tasksOf(run), workers, signal);
  const inOrder = bucketsInOrder(buckets, workFolder(run.request.out));
  const [finish, done] = await Promise.all([write(counted(inOrder, progress), run), Promise.all(buckets)]);
  progress.end();
  const rejections = new Rejections();
  for (const { rejected } of [run.spooled, ...done]) rejections.addAll(rejected);
  const finished = { ...run, patients: patientCounts(patients, done), rejected: rejections.all };
  return { run: finished, written: finish(finished) };
}

function tasksOf({ request, spooled, dataAsOf, offeredTypes: types }: StartedRun): BucketTask[] {
  const files = spooled.inputs.map(({ name }) => name);
  const { report } = request;
  return Array.from({ length: spooled.buckets }, (_, bucket) => ({
    ...{ bucket, work: workFolder(request.out), files, dataAsOf, offeredTypes: types, report },
  }));
}

async function* counted(
  buckets: AsyncIterable<JudgedBucket>,
  progress: Progress,
): AsyncGenerator<JudgedBucket> {
  for await (const bucket of buckets) {
    yield bucket;
    progress.advance(bucket.patients);
  }
}

/** All but the writing, which alone knows what a result holds. */
type RunParts = Omit<AuditParts, 'write'>;

interface Step {
  request: AuditRequest;
  parts: RunParts;
  inputs: Inputs;
  plan: Plan;
  work: string;
}

/** The buckets of the run that is gone on with, or new ones. */
async function spooledLines(step: Step): Promise<Spooled> {
  const { request, parts, inputs, plan, work } = step;
  const before = request.resume && continues(work, plan) ? readSpooled(work) : null;
  if (before) {
    await checkFingerprints(before, step);
    return before;
  }
  emptyWork(work);
  writePlan(work, plan, parts.disk);
  const spooled = await spoolCohort({
    ...{ files: inputs.files, words: parts.words, progress: parts.progress, signal: parts.signal },
    check: (types) => checkTypes(types, request.allowMissing),
    buckets: bucketCount(inputs.files),
    folder: spoolFolder(work),
    append: (path, bytes) => parts.disk.append(path, bytes),
  });
  writeSpooled(work, spooled, parts.disk);
  return spooled;
}

/** The same size is not the same content. */
async function checkFingerprints(before: Spooled, { inputs, parts }: Step): Promise<void> {
  const { progress, signal } = parts;
  const was = new Map(before.inputs.map(({ name, sha256 }) => [name, sha256]));
  progress.start(
    'checking',
    inputs.files.reduce((sum, { bytes }) => sum + bytes, 0),
    'bytes',
  );
  const changed: string[] = [];
  for (const file of inputs.files) {
    const sha256 = await fingerprint(file, { signal, onBytes: (bytes) => progress.advance(bytes) });
    if (was.get(file.name) !== sha256) changed.push(`the input file ${file.name}`);
  }
  progress.end();
  refuseChanged(changed);
}

function planOf(request: AuditRequest, inputs: Inputs, { program, settings }: RunParts): Plan {
  const { period, measures, allowMissing } = request;
  return {
    ...{ program, settings, from: period.from, to: period.to },
    measures: [...measures].sort(),
    allowMissing: [...allowMissing].sort(),
    inputs: filesOf(inputs),
  };
}

function asOf({ files, transactionTime }: Inputs): string {
  return dataAsOf(
    transactionTime,
    files.map(({ path }) => statSync(path).mtimeMs),
  );
}
