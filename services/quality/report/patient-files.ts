import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureId } from '../measure-id.js';
import { BYTE_ORDER_MARK } from './csv/csv.js';
import { headerLine } from './csv/dose-rows.js';
import { openFile, type OpenFile } from './open-file.js';
import type { PatientFile } from './tell-patients.js';

export type PatientFiles = Readonly<Record<PatientFile, OpenFile>>;

/**
 * `individual.ndjson` and `doses.csv` in the folder `out`, which is made when it is not there. They have their names
 * once they are filled, and not before.
 */
export async function writePatientFiles(
  out: string,
  measures: readonly { id: MeasureId }[],
  fill: (files: PatientFiles) => Promise<void>,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  const files: PatientFiles = {
    'individual.ndjson': openFile(join(out, 'individual.ndjson')),
    'doses.csv': openFile(join(out, 'doses.csv')),
  };
  const all = Object.values(files);
  try {
    await files['doses.csv'].write(BYTE_ORDER_MARK + headerLine(measures.map(({ id }) => id)));
    await fill(files);
  } finally {
    await Promise.all(all.map((file) => file.close()));
  }
  for (const file of all) file.keep();
}
