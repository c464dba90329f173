import { BucketWriter, bucketsOf, type Append } from '../population/buckets.js';
import { CohortFinder, type Cohort } from '../population/cohort.js';
import type { DenosumabWords } from '../population/names-denosumab.js';
import { Rejections } from '../population/rejections.js';
import { Spool } from '../population/spool.js';
import { takeMedication } from '../population/take-medication.js';
import type { InputFile, Reading } from '../sources/input-file.js';
import { readLines, type ReadFile } from '../sources/read-lines.js';
import type { Line } from '../sources/split-lines.js';
import { noticesOf, type Notice } from './notices.js';
import type { Progress } from './progress.js';
import type { Spooled } from './spooled.js';

export interface SpoolRun {
  files: readonly InputFile[];
  words: DenosumabWords;
  progress: Progress;
  signal: AbortSignal;
  /** @throws AuditStop when the export lacks what it must have */
  check: (types: ReadonlySet<string>) => void;
  buckets: number;
  folder: string;
  append: Append;
}

/** Both passes over the input: who had denosumab, then all that is said of them, into buckets on the disk. */
export async function spoolCohort(run: SpoolRun): Promise<Spooled> {
  const { cohort, read } = await findCohort(run);
  run.check(new Set(cohort.types.keys()));
  const rejections = new Rejections();
  const writer = new BucketWriter(run.folder, run.buckets, run.append);
  const spool = new Spool({
    files: run.files,
    cohort,
    buckets: bucketsOf(cohort.patients, run.buckets),
    writer,
    reject: ({ file, line }, reason) => rejections.add({ file: nameOf(run, file), line, reason }),
  });
  await readAll(run, 'sorting', {
    ...{ files: run.files, again: true },
    take: (line, at) => spool.take(at, line),
  });
  await readAll(run, 'sorting', {
    files: run.files.filter(({ name }) => cohort.withMedications.has(name)),
    again: true,
    take: (line, at) => takeMedication({ needed: spool.needed, writer }, at, line),
  });
  writer.flush();
  run.files.forEach(({ name }, at) => {
    const line = read[at]?.brokeOffAt ?? null;
    if (line !== null) rejections.add({ file: name, line, reason: 'unreadable-gzip' });
  });
  return {
    inputs: run.files.map(({ name, bytes }, at) => ({ name, bytes, sha256: read[at]?.sha256 ?? '' })),
    buckets: run.buckets,
    patients: cohort.patients.size,
    types: Object.fromEntries([...cohort.types].sort(([one], [other]) => (one < other ? -1 : 1))),
    organisations: cohort.organisations,
    counts: spool.counts,
    rejected: rejections.all,
    notices: run.files.flatMap(({ name }, at): Notice[] => noticesOf(name, read[at]?.oddities)),
  };
}

async function findCohort(run: SpoolRun): Promise<{ cohort: Cohort; read: readonly ReadFile[] }> {
  const finder = new CohortFinder(run.words);
  const read = await readAll(run, 'finding', {
    ...{ files: run.files, again: false },
    take: (line, _at, file) => finder.see(file, line),
  });
  const { askAgain } = finder;
  await readAll(run, 'finding', {
    files: run.files.filter(({ name }) => askAgain.has(name)),
    again: true,
    take: (line) => finder.seeAgain(line),
  });
  return { cohort: finder.cohort, read };
}

interface Pass {
  files: readonly InputFile[];
  /** these files were read before */
  again: boolean;
  /** @param at the file's index among all of the run */
  take: (line: Line, at: number, file: InputFile) => void;
}

async function readAll(
  { files: all, progress, signal }: SpoolRun,
  phase: 'finding' | 'sorting',
  { files, again, take }: Pass,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) return [];
  const reading: Reading = { signal, again, onBytes: (bytes) => progress.advance(bytes) };
  progress.start(phase, sizeOf(files), 'bytes');
  const read: ReadFile[] = [];
  for (const file of files) {
    const at = all.indexOf(file);
    read.push(await readLines(file, (line) => take(line, at, file), reading));
  }
  progress.end();
  return read;
}

function sizeOf(files: readonly InputFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function nameOf({ files }: SpoolRun, at: number): string {
  return files[at]?.name ?? '';
}
