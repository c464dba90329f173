import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import type { PatientResult } from '../patient-result.js';
import { BYTE_ORDER_MARK } from './csv/csv.js';
import { doseRows, headerLine } from './csv/dose-rows.js';
import { renderPage } from './html/page.js';
import { individualReports } from './measure-report/individual-reports.js';
import { summaryReports } from './measure-report/summary-reports.js';
import { startListing } from './patients-to-act.js';
import type { RunContext } from './run-context.js';
import { startCounting } from './summarise.js';
import type { Summary } from './summary.js';

/**
 * Writes `measure-reports.json`, `individual.ndjson`, `doses.csv` and `report.html` into the folder `out`,
 * which is made when it is not there. Patients are taken one by one, so that memory stays flat; the files hold
 * them in the order they come. @returns what was counted
 */
export async function writeResults(
  results: AsyncIterable<PatientResult> | Iterable<PatientResult>,
  context: RunContext,
  out: string,
): Promise<Summary> {
  mkdirSync(out, { recursive: true });
  const counting = startCounting();
  const listing = startListing();
  const files = openFiles(out);
  const measures = context.measures.map(({ id }) => id);
  try {
    await write(files.doses, BYTE_ORDER_MARK + headerLine(measures));
    for await (const result of results) {
      counting.add(result);
      if (context.withPatients) listing.add(result);
      await write(files.doses, doseRows(result, measures));
      await write(files.individual, individualReports(result, context).map(asLine).join(''));
    }
  } finally {
    await Promise.all([close(files.doses), close(files.individual)]);
  }
  const summary = counting.summary();
  writeFileSync(
    join(out, 'measure-reports.json'),
    `${JSON.stringify(summaryReports(summary, context), null, 2)}\n`,
  );
  writeFileSync(join(out, 'report.html'), renderPage({ summary, context, toAct: listing.list() }));
  return summary;
}

interface Files {
  doses: OpenFile;
  individual: OpenFile;
}

/** `closed` fails when the disk does; it is watched from the start, so that a failure is never nobody's. */
interface OpenFile {
  stream: WriteStream;
  closed: Promise<void>;
}

/** Bytes that may wait for the disk while the next patients are counted. */
const WRITTEN_AHEAD = 4 * 1024 * 1024;

function openFiles(out: string): Files {
  return { doses: open(join(out, 'doses.csv')), individual: open(join(out, 'individual.ndjson')) };
}

function open(path: string): OpenFile {
  const stream = createWriteStream(path, { highWaterMark: WRITTEN_AHEAD });
  const closed = finished(stream);
  closed.catch(() => undefined);
  return { stream, closed };
}

function asLine(resource: object): string {
  return `${JSON.stringify(resource)}\n`;
}

/** Waits while the disk is behind. @throws what the disk answers */
async function write({ stream }: OpenFile, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, 'drain');
}

async function close({ stream, closed }: OpenFile): Promise<void> {
  stream.end();
  await closed;
}
