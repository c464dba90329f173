import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DenosumabWords } from '../population/names-denosumab.js';
import { Rejections } from '../population/rejections.js';
import { bucketCount } from '../population/buckets.js';
import { fingerprint } from '../sources/fingerprint.js';
import type { Inputs } from '../sources/input-file.js';
import type { PatientResult } from '../patient-result.js';
import type { AuditRequest } from './audit-request.js';
import { checkTypes } from './check-types.js';
import { plainDiskError, type Disk } from './disk.js';
import { evaluateBuckets, type Workers } from './evaluate-buckets.js';
import { patientCounts, type FinishedRun } from './finished-run.js';
import { emptyWork, removeWork, resultsFile, spoolFolder, workFolder } from './journal.js';
import { mergedResults } from './merged-results.js';
import { continues, filesOf, refuseChanged, writePlan, type Plan } from './plan.js';
import type { JudgedPatient } from './judged-patient.js';
import type { Progress } from './progress.js';
import { spoolCohort } from './spool-cohort.js';
import { readSpooled, writeSpooled, type Spooled } from './spooled.js';

/** What a run is made of. */
export interface AuditParts<Written = void, Result extends JudgedPatient = PatientResult> {
  /** the files of the export; a FHIR server's are fetched into the folder given */
  source: (downloads: string) => Promise<Inputs>;
  words: DenosumabWords;
  /** the program's version, and sha256 of all that it knows */
  program: string;
  settings: string;
  startWorkers: (offeredTypes: readonly string[]) => Workers;
  write: (results: Iterable<Result>, run: FinishedRun) => Promise<Written>;
  disk: Disk;
  progress: Progress;
  signal: AbortSignal;
}

/**
 * Audits a population: finds who had denosumab, sorts their lines into buckets, evaluates these, and writes the results.
 * Stopped at any moment it goes on where it was, and ends with the same bytes.
 * @throws AuditStop with a plain sentence when it can't go on
 */
export async function runAudit<Written, Result extends JudgedPatient = PatientResult>(
  request: AuditRequest,
  parts: AuditParts<Written, Result>,
): Promise<{ run: FinishedRun; written: Written }> {
  try {
    mkdirSync(request.out, { recursive: true });
    const run = await evaluated(request, parts);
    parts.progress.start('writing', run.patients.evaluated, 'patients');
    const written = await parts.write(resultsOf<Result>(request, run.spooled), run);
    parts.progress.end();
    return { run, written };
  } catch (error) {
    throw plainDiskError(error, request.out);
  }
}

async function evaluated(request: AuditRequest, parts: RunParts): Promise<FinishedRun> {
  const work = workFolder(request.out);
  if (!request.resume) removeWork(work);
  const inputs = await parts.source(join(work, 'downloads'));
  const plan = planOf(request, inputs, parts);
  const spooled = await spooledLines({ request, parts, inputs, plan, work });
  const dataAsOf = asOf(inputs);
  const workers = parts.startWorkers(offeredTypes(spooled, inputs));
  try {
    const names = spooled.inputs.map(({ name }) => name);
    const tasks = Array.from({ length: spooled.buckets }, (_, bucket) => ({
      ...{ bucket, work, files: names, latestMs: Date.parse(dataAsOf) },
    }));
    const done = await evaluateBuckets({ ...parts, workers, tasks, patients: spooled.patients });
    const rejections = new Rejections();
    for (const { rejected } of [spooled, ...done]) rejections.addAll(rejected);
    const { leftOut } = inputs;
    const patients = patientCounts(spooled.patients, done);
    return { request, plan, spooled, dataAsOf, leftOut, patients, rejected: rejections.all };
  } finally {
    await workers.close();
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

/** Of types that were asked for none came: that is knowledge too. */
function offeredTypes({ types }: Spooled, { askedTypes }: Inputs): readonly string[] {
  return [...new Set([...Object.keys(types), ...askedTypes])].sort();
}

function resultsOf<Result extends JudgedPatient>(
  { out }: AuditRequest,
  { buckets }: Spooled,
): Iterable<Result> {
  const work = workFolder(out);
  return mergedResults(Array.from({ length: buckets }, (_, bucket) => resultsFile(work, bucket)));
}

/** Not the clock: the same data gives the same results tomorrow. */
function asOf({ files, transactionTime }: Inputs): string {
  const stated = transactionTime === null ? NaN : Date.parse(transactionTime);
  const newest = Math.max(...files.map(({ path }) => statSync(path).mtimeMs));
  return new Date(Math.floor((Number.isNaN(stated) ? newest : stated) / 1000) * 1000).toISOString();
}
