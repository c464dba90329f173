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

/**
 * `run.json`: what was read, with what, and what came of it.
 * @param other members that this kind of run has, or has not, in place of an audit's
 */
export function runJson(run: FinishedRun, timings: Timings, other: object): string {
  const { plan, spooled, dataAsOf, leftOut, patients, rejected } = run;
  const { counts, types, notices, inputs } = spooled;
  const document = {
    program: plan.program,
    settings: plan.settings,
    period: { from: plan.from, to: plan.to },
    measures: plan.measures,
    ...other,
    allowMissing: plan.allowMissing,
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
