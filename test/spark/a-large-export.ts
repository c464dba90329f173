import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { madePatients } from '../../bench/population/made-patients.js';
import { startExport } from '../../bench/population/write-population.js';
import { MEDICINES } from '../builders/codes.js';
import { aCalcium, aDose, aPatient, type Resource } from '../quality/run/a-population.js';

/** More lines than all the others have together. */
const MANY = 4000;

const DAY_OF_DOSE = '2024-03-03';

/** Her dose names its medicine only by reference, as does that of everybody at some hospitals. */
const BY_REFERENCE: readonly Resource[] = [
  aPatient('by-reference'),
  aDose('dose-by-reference', 'by-reference', {
    effectiveDateTime: DAY_OF_DOSE,
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/drug' },
  }),
  { resourceType: 'Medication', id: 'drug', code: MEDICINES['denosumab 60 mg'] },
];

const MANY_LINES: readonly Resource[] = [
  aPatient('many-lines'),
  aDose('dose-many-lines', 'many-lines', { effectiveDateTime: DAY_OF_DOSE }),
  ...Array.from({ length: MANY }, (_, at) =>
    aCalcium(`many-${at}`, 'many-lines', {
      effectiveDateTime: `2024-02-${String((at % 28) + 1).padStart(2, '0')}`,
    }),
  ),
];

const NEVER_TREATED: readonly Resource[] = [aPatient('never'), aCalcium('calcium-never', 'never')];

const BAD_LINE = '{"resourceType":"Observation","id":"bad","subject":{"reference":"Patient/p3"},"code":}';

/** The year 2024 of a folder: the stories of the population, and what is hard to bring together. */
export function aLargeExport(folder: string): void {
  const files = startExport(folder);
  for (const { resources } of madePatients(24, 0)) files.write(resources);
  for (const resources of [BY_REFERENCE, MANY_LINES, NEVER_TREATED]) files.write(resources);
  files.close();
  const observations = join(folder, 'Observation.ndjson');
  const lines = readFileSync(observations, 'utf8').split('\n');
  // in the middle of the file, so that its number counts the lines of the parts before
  lines.splice(2500, 0, BAD_LINE, '');
  writeFileSync(observations, lines.join('\n'));
  writeFileSync(
    join(folder, 'Condition.ndjson.gz'),
    gzipSync(readFileSync(join(folder, 'Condition.ndjson'))),
  );
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ transactionTime: '2026-01-01T00:00:00Z', output: [] }),
  );
}
