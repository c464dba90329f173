import { createWriteStream, mkdirSync, renameSync, writeFileSync, type WriteStream } from 'node:fs';
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
  for (const { path } of Object.values(files)) renameSync(unfinished(path), path);
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

/** `closed` fails when the disk does; it is watched from the start, so that a failure is never nobody's. */
interface OpenFile {
  path: string;
  stream: WriteStream;
  closed: Promise<void>;
}

/** Bytes that may wait for the disk while the next patients are counted. */
const WRITTEN_AHEAD = 1024 * 1024;

function openFiles(out: string): Files {
  return { doses: open(join(out, 'doses.csv')), individual: open(join(out, 'individual.ndjson')) };
}

function open(path: string): OpenFile {
  const stream = createWriteStream(unfinished(path), { highWaterMark: WRITTEN_AHEAD });
  const closed = finished(stream);
  closed.catch(() => undefined);
  return { path, stream, closed };
}

/** What a run that is stopped leaves must not look whole. */
function unfinished(path: string): string {
  return `${path}.part`;
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
