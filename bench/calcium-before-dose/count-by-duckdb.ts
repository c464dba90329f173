import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { CountsByPatient, Period } from './counts.js';

const SQL = readFileSync(new URL('./calcium-before-dose.sql', import.meta.url), 'utf8');
const VALUE_SETS = fileURLToPath(new URL('../../fhir-resources/ValueSet', import.meta.url));

const Rows = z.array(z.object({ patient: z.string(), denominator: z.number(), numerator: z.number() }));

/** The counts by calcium-before-dose.sql, of a folder of NDJSON. */
export async function countByDuckDb(population: string, { from, to }: Period): Promise<CountsByPatient> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await setVariables(connection, { population, value_sets: VALUE_SETS });
    await connection.run(`set variable period_from = date '${from}'; set variable period_to = date '${to}'`);
    const rows = Rows.parse((await connection.runAndReadAll(SQL)).getRowObjectsJson());
    return new Map(rows.map(({ patient, ...counts }) => [patient, counts]));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function setVariables(
  connection: DuckDBConnection,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(variables))
    await connection.run(`set variable ${name} = $1`, [value]);
}
