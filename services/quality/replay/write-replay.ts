import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BYTE_ORDER_MARK } from '../report/csv/csv.js';
import { openFile, type OpenFile } from '../report/open-file.js';
import { startCounting, type CountedOrder } from './count-replay.js';
import { renderReplay } from './html/replay-page.js';
import type { DataRead } from '../report/run-context.js';
import type { ReplayContextBefore } from './replay-context.js';
import { replayDocument, type ReplayDocument } from './replay-document.js';
import type { ReplayedPatient } from './replayed-order.js';
import { differenceHeads, differenceRows, orderHeads, orderRow } from './replay-rows.js';

/**
 * Writes `orders.csv`, `differences.csv` when there are other rules, `replay.json` and `replay.html` into the folder
 * `out`, which is made when it is not there. Patients are taken one by one, so that memory stays flat.
 * @returns what writes the two that say what was counted, once it is known what was read
 */
export async function writeReplay(
  patients: AsyncIterable<ReplayedPatient>,
  context: ReplayContextBefore,
  out: string,
): Promise<(data: DataRead) => ReplayDocument> {
  mkdirSync(out, { recursive: true });
  const counting = startCounting(context.second !== null);
  const files = openFiles(out, context);
  try {
    await writeHeads(files, context);
    let number = 0;
    for await (const patient of patients)
      for (const order of counting.add(patient)) {
        number += 1;
        const { patientId } = patient;
        await writeRows(order, { number, patientId, withPatients: context.withPatients }, files);
      }
  } finally {
    await Promise.all([files.orders.close(), files.differences?.close()]);
  }
  for (const file of [files.orders, files.differences]) file?.keep();
  return (data) => {
    const counted = counting.counted();
    const whole = { ...context, data };
    const document = replayDocument(counted, whole);
    writeFileSync(join(out, 'replay.json'), `${JSON.stringify(document, null, 2)}\n`);
    writeFileSync(join(out, 'replay.html'), renderReplay({ ...counted, context: whole }));
    return document;
  };
}

interface Files {
  orders: OpenFile;
  differences: OpenFile | null;
}

/** A difference of an earlier run is not left beside results that have none. */
function openFiles(out: string, { second }: ReplayContextBefore): Files {
  const differences = join(out, 'differences.csv');
  if (!second) rmSync(differences, { force: true });
  return { orders: openFile(join(out, 'orders.csv')), differences: second && openFile(differences) };
}

async function writeHeads(
  { orders, differences }: Files,
  { withPatients }: Pick<ReplayContextBefore, 'withPatients'>,
): Promise<void> {
  await orders.write(BYTE_ORDER_MARK + orderHeads(withPatients));
  await differences?.write(BYTE_ORDER_MARK + differenceHeads(withPatients));
}

async function writeRows(
  { pair: { first, second }, changes }: CountedOrder,
  numbered: Parameters<typeof orderRow>[1],
  { orders, differences }: Files,
): Promise<void> {
  if (first) await orders.write(orderRow(first, numbered));
  const order = first ?? second;
  if (order && changes) await differences?.write(differenceRows(order, changes, numbered));
}
