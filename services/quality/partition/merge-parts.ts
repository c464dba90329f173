import { isDeepStrictEqual } from 'node:util';
import { AuditStop } from '../audit-stop.js';
import type { PatientResult } from '../patient-result.js';
import { Rejections } from '../population/rejections.js';
import { mergeAll } from '../report/merge.js';
import { startCounting, type Counting } from '../report/summarise.js';
import type { Summary } from '../report/summary.js';
import type { AuditRequest } from '../run/audit-request.js';
import type { FinishedRun, StartedRun } from '../run/finished-run.js';
import { patientCounts } from '../run/finished-run.js';
import { offeredTypes } from '../run/offered-types.js';
import type { Line } from '../sources/split-lines.js';
import { JudgedPart } from './judge-part.js';
import { MergeTask } from './merge-task.js';
import type { Part } from './read-part.js';

/** A run whose parts were judged elsewhere. */
export interface MergedRun {
  task: MergeTask;
  started: StartedRun;
  /** in the order in which they come: of the patients' ids, when the parts are */
  results: AsyncIterable<PatientResult>;
  /** once the results are read. @throws AuditStop when something was lost on the way */
  finished: () => FinishedRun;
}

/** `audit-merge`: the results of all parts and their summaries in. Program and settings are those of this process. */
export function mergeParts(
  { task: given, lines }: Part,
  request: AuditRequest,
  made: { program: string; settings: string },
): MergedRun {
  const task = MergeTask.parse(given);
  const parts: JudgedPart[] = [];
  const counting = startCounting();
  const started = startedRun(task, request, made);
  return {
    task,
    started,
    results: resultsAmong(lines, { parts, counting }),
    finished() {
      checkMade(parts, made);
      checkNothingLost(started, parts, counting.summary());
      const rejections = new Rejections();
      for (const { rejected } of [started.spooled, ...parts]) rejections.addAll(rejected);
      return {
        ...started,
        patients: patientCounts(task.cohort.found, parts),
        rejected: rejections.all,
      };
    },
  };
}

function startedRun(
  { export: planned, cohort, sorted }: MergeTask,
  request: AuditRequest,
  made: { program: string; settings: string },
): StartedRun {
  const { period, measures, allowMissing } = request;
  const rejections = new Rejections();
  for (const { rejected } of sorted) rejections.addAll(rejected);
  const sum = (count: 'lines' | 'skipped' | 'kept') =>
    sorted.reduce((total, { counts }) => total + counts[count], 0);
  const { dataAsOf, leftOut, files } = planned;
  const inputs = files.map(({ name, bytes }) => ({ name, bytes }));
  const ids = { measures: [...measures].sort(), allowMissing: [...allowMissing].sort() };
  return {
    ...{ request, dataAsOf, leftOut, offeredTypes: offeredTypes(cohort.types, planned.askedTypes) },
    plan: { ...made, from: period.from, to: period.to, ...ids, inputs },
    spooled: {
      ...{ inputs: cohort.inputs, buckets: 0, patients: cohort.found, types: cohort.types },
      counts: { lines: sum('lines'), skipped: sum('skipped'), kept: sum('kept') },
      rejected: rejections.all,
      notices: cohort.notices,
      organisations: cohort.organisations,
    },
  };
}

/** Written by this program: a result is believed. */
async function* resultsAmong(
  lines: AsyncIterable<Line>,
  { parts, counting }: { parts: JudgedPart[]; counting: Counting },
): AsyncGenerator<PatientResult> {
  for await (const { bytes, tooLong } of lines) {
    if (tooLong) throw new AuditStop('A result is longer than any that this program writes.');
    const line = JSON.parse(bytes.toString()) as PatientResult | { summary: unknown };
    if ('summary' in line) parts.push(JudgedPart.parse(line.summary));
    else {
      counting.add(line);
      yield line;
    }
  }
}

function checkMade(parts: readonly JudgedPart[], made: { program: string; settings: string }): void {
  const differs = parts.some(
    ({ program, settings }) => program !== made.program || settings !== made.settings,
  );
  if (differs)
    throw new AuditStop(
      'Some parts were judged by another version, or with other rules or settings, than are here. ' +
        'Put the same program and the same --settings on every machine, and run it again.',
    );
}

function checkNothingLost({ spooled }: StartedRun, parts: readonly JudgedPart[], counted: Summary): void {
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  const isWhole =
    lines === spooled.counts.kept && isDeepStrictEqual(mergeAll(parts.map((part) => part.counted)), counted);
  if (!isWhole)
    throw new AuditStop(
      `Lines or results were lost or doubled on the way: ${spooled.counts.kept} lines were sorted and ${lines} judged, ` +
        `${counted.patients} patients came. Nothing of this run may be used; run it again.`,
    );
}
