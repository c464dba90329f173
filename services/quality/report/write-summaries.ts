import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPage } from './html/page.js';
import { summaryReports } from './measure-report/summary-reports.js';
import type { ContextBefore, DataRead } from './run-context.js';
import type { Summary } from './summary.js';
import type { Told } from './tell-patients.js';

/** Writes what says of the whole run how it went. @returns what was counted */
export type WriteSummaries = (data: DataRead) => Summary;

/** `measure-reports.json` and `report.html`. */
export function summariesOf({ summary, toAct }: Told, context: ContextBefore, out: string): WriteSummaries {
  return (data) => {
    const whole = { ...context, data };
    const reports = `${JSON.stringify(summaryReports(summary, whole), null, 2)}\n`;
    writeFileSync(join(out, 'measure-reports.json'), reports);
    writeFileSync(join(out, 'report.html'), renderPage({ summary, context: whole, toAct }));
    return summary;
  };
}
