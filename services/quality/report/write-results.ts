import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PatientResult } from '../patient-result.js';
import { BYTE_ORDER_MARK } from './csv/csv.js';
import { doseRows, headerLine } from './csv/dose-rows.js';
import { renderPage } from './html/page.js';
import { prepareIndividualTexts } from './measure-report/individual-texts.js';
import { summaryReports } from './measure-report/summary-reports.js';
import { openFile, type OpenFile } from './open-file.js';
import { startListing } from './patients-to-act.js';
import type { ContextBefore, DataRead } from './run-context.js';
import { startCounting } from './summarise.js';
import type { Summary } from './summary.js';

/** Writes what says of the whole run how it went. @returns what was counted */
export type WriteSummaries = (data: DataRead) => Summary;

/**
 * Writes `individual.ndjson` and `doses.csv` into the folder `out`, which is made when it is not there. Patients are
 * taken one by one, so that memory stays flat; the files hold them in the order they come, and have their names once
 * they are whole. @returns what then writes `measure-reports.json` and `report.html`
 */
export async function writeResults(
  results: AsyncIterable<PatientResult> | Iterable<PatientResult>,
  context: ContextBefore,
  out: string,
): Promise<WriteSummaries> {
  mkdirSync(out, { recursive: true });
  const counting = startCounting();
  const listing = startListing();
  const files = openFiles(out);
  const individual = prepareIndividualTexts(context);
  const measures = context.measures.map(({ id }) => id);
  try {
    await files.doses.write(BYTE_ORDER_MARK + headerLine(measures));
    for await (const result of results) {
      counting.add(result);
      if (context.withPatients) listing.add(result);
      await files.doses.write(doseRows(result, measures));
      await files.individual.write(individual(result));
    }
  } finally {
    await Promise.all([files.doses.close(), files.individual.close()]);
  }
  for (const file of Object.values(files)) file.keep();
  return (data) => {
    const summary = counting.summary();
    const whole = { ...context, data };
    const reports = `${JSON.stringify(summaryReports(summary, whole), null, 2)}\n`;
    writeFileSync(join(out, 'measure-reports.json'), reports);
    writeFileSync(join(out, 'report.html'), renderPage({ summary, context: whole, toAct: listing.list() }));
    return summary;
  };
}

type Files = Readonly<Record<'doses' | 'individual', OpenFile>>;

function openFiles(out: string): Files {
  return { doses: openFile(join(out, 'doses.csv')), individual: openFile(join(out, 'individual.ndjson')) };
}
