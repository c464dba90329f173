import { z } from 'zod';
import type { AuditFile } from './audit-file.js';
import { countIn, measureOf, scoreIn, type StoredReport, type StoredScore } from './stored-report.js';

/** `run.json`, as far as it is shown. */
export const RunFile = z.looseObject({
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  counts: z.looseObject({ rejected: z.record(z.string(), z.int().min(0)) }),
  patients: z.object({ found: z.int(), evaluated: z.int(), treated: z.int() }),
  timings: z.looseObject({ finishedAt: z.iso.datetime() }),
  /** not in the runs of older versions */
  report: z.looseObject({ withPatients: z.boolean() }).optional(),
});

/** A folder of results. */
export type StoredAudit = { name: string } & (
  | { state: 'done'; results: AuditResults }
  /** unfinished: still running, or stopped; empty: no results; unreadable: not as an audit writes them */
  | { state: 'unfinished' | 'empty' | 'unreadable' }
);

export interface AuditResults {
  period: { from: string; to: string };
  reporter: string;
  /** an instant, ISO 8601 */
  finishedAt: string;
  /** with denosumab at any time, and of these with a dose in the period */
  patients: { evaluated: number; treated: number };
  /** of adults, of 60 mg; null when the measure that looks at each was not asked for */
  doses: number | null;
  /** lines and resources that could not be read */
  rejected: number;
  /** whether the report names patients; null: made by a version that did not say */
  withPatients: boolean | null;
  scores: readonly StoredScore[];
  /** their ids are unique among all audits: the folder's name, a dot, the measure */
  reports: readonly StoredReport[];
  files: readonly AuditFile[];
}

interface Read {
  name: string;
  run: z.infer<typeof RunFile>;
  reports: readonly StoredReport[];
  files: readonly AuditFile[];
}

export function auditResults({ name, run, reports, files }: Read): AuditResults {
  // it asks of every dose: its initial population is all of them
  const everyDose = reports.find((report) => measureOf(report) === 'calcium-before-dose');
  return {
    period: run.period,
    reporter: reports[0]?.reporter.display ?? '',
    finishedAt: run.timings.finishedAt,
    patients: run.patients,
    doses: everyDose ? countIn(everyDose, 'initial-population') : null,
    rejected: Object.values(run.counts.rejected).reduce((sum, one) => sum + one, 0),
    withPatients: run.report?.withPatients ?? null,
    scores: reports.flatMap(scoreIn),
    reports: reports.map((report) => ({ ...report, id: `${name}.${measureOf(report)}` })),
    files,
  };
}
