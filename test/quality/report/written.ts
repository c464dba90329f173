import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PatientResult } from '../../../services/quality/patient-result.js';
import type { MeasureReport } from '../../../services/quality/report/measure-report/measure-report.js';
import type { ReportBundle } from '../../../services/quality/report/measure-report/summary-reports.js';
import type { RunContext } from '../../../services/quality/report/run-context.js';
import { writeResults } from '../../../services/quality/report/write-results.js';

export interface Written {
  bundle: ReportBundle;
  individual: readonly MeasureReport[];
  csv: string;
  html: string;
}

/** What a run leaves in its folder. */
export async function written(results: Iterable<PatientResult>, context: RunContext): Promise<Written> {
  const out = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const writeSummaries = await writeResults(results, context, out);
    writeSummaries(context.data);
    const read = (name: string) => readFileSync(join(out, name), 'utf8');
    const lines = read('individual.ndjson')
      .split('\n')
      .filter((line) => line !== '');
    return {
      bundle: JSON.parse(read('measure-reports.json')) as ReportBundle,
      individual: lines.map((line) => JSON.parse(line) as MeasureReport),
      csv: read('doses.csv'),
      html: read('report.html'),
    };
  } finally {
    rmSync(out, { recursive: true });
  }
}
