import type { FinishedRun } from './finished-run.js';

/** How long it took: the one member that differs from run to run. */
export interface Timings {
  startedAt: string;
  finishedAt: string;
  seconds: number;
  patientsPerSecond: number;
  peakMemoryMb: number;
  workers: number;
}

/** What the report was asked to be. */
export interface ReportAsked {
  language: string;
  /** true: it names patients */
  withPatients: boolean;
}

/** `run.json`: what was read, with what, and what came of it. */
export function runJson(run: FinishedRun, timings: Timings, { language, withPatients }: ReportAsked): string {
  const { plan, spooled, dataAsOf, leftOut, patients, rejected } = run;
  const { counts, types, notices, inputs } = spooled;
  const document = {
    program: plan.program,
    settings: plan.settings,
    period: { from: plan.from, to: plan.to },
    measures: plan.measures,
    allowMissing: plan.allowMissing,
    report: { language, withPatients },
    dataAsOf,
    inputs,
    leftOut,
    counts: {
      lines: counts.lines,
      types,
      kept: counts.kept,
      skipped: counts.skipped,
      dropped: patients.dropped,
      rejected: rejected.counts,
    },
    patients: { found: patients.found, evaluated: patients.evaluated, treated: patients.treated },
    rejected: rejected.first,
    notices,
    timings,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
