import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { countByDuckDb } from '../../bench/calcium-before-dose/count-by-duckdb.js';
import { total, type CountsByPatient } from '../../bench/calcium-before-dose/counts.js';
import { differences } from '../../bench/calcium-before-dose/differences.js';
import { CALCIUM_STORIES } from '../../bench/population/calcium-stories.js';
import { DOSE_STORIES } from '../../bench/population/dose-stories.js';
import { madePatients } from '../../bench/population/made-patients.js';
import { PERIOD } from '../../bench/population/patient-stories.js';
import { startExport } from '../../bench/population/write-population.js';
import { evaluatePatient } from '../../services/quality/evaluate/evaluate-patient.js';
import type { PatientResult } from '../../services/quality/patient-result.js';
import { anAudit } from '../builders/an-audit.js';
import { aFolder, audit, DAY } from './run/an-audit.js';

/**
 * Three counts of calcium-before-dose that share nothing but codes: the audit, CQL by fqm-execution, SQL by DuckDB.
 * What each patient must count was worked out by hand, story by story, in bench/population.
 */
const PATIENTS = [...madePatients(64, 0)];
const period = { from: DAY(PERIOD.from), to: DAY(PERIOD.to) };
const folder = aFolder();

beforeAll(() => {
  const files = startExport(folder);
  for (const { resources } of PATIENTS) files.write(resources);
  files.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('calcium before dose, counted independently', () => {
  it('by the audit', async () => {
    const judging = anAudit({ period, measures: ['calcium-before-dose'] });
    const evaluate = (patient: Parameters<typeof evaluatePatient>[0]) => evaluatePatient(patient, judging);
    const { results } = await audit(folder, { period }, { evaluate });
    expect(differences(PATIENTS, new Map(results.map((one) => [one.patientId, countsOf(one)])))).toEqual([]);
  });

  it('by SQL', async () => {
    expect(differences(PATIENTS, await countByDuckDb(folder, period))).toEqual([]);
  });

  it('by CQL', async () => {
    const thread = new Worker(join(import.meta.dirname, 'fqm-thread.ts'), {
      workerData: [PATIENTS, period],
      // compiled as it is loaded: the benches are no part of what is compiled for tests
      execArgv: ['--import', './test/run-typescript.js'],
    });
    const [counts] = (await once(thread, 'message')) as [CountsByPatient];
    expect(differences(PATIENTS, counts)).toEqual([]);
  }, 180_000);
});

describe('the population', () => {
  it('tells every story of a calcium and of a dose', () => {
    const told = PATIENTS.flatMap((patient) => patient.told);
    const untold = [...CALCIUM_STORIES, ...DOSE_STORIES].filter(
      ({ name }) => !told.some((one) => one.includes(` ${name}`)),
    );
    expect(untold).toEqual([]);
  });

  it.each([
    // at 00:05: 1 January and 1 July lie in the year, 1 January of the next does not
    ['p0', { denominator: 2, numerator: 2 }],
    // at 23:55: 30 June and 31 December lie in it, 31 December of the year before does not
    ['p1', { denominator: 2, numerator: 2 }],
    // 10 February: 17 years old; 10 August: 18
    ['p2', { denominator: 1, numerator: 1 }],
    // 18 the day after the second dose
    ['p3', { denominator: 0, numerator: 0 }],
    ['p4', { denominator: 0, numerator: 0 }],
  ])('at the borders %s counts %j', (patient, counts) => {
    expect(PATIENTS.find(({ id }) => id === patient)?.expected).toEqual(counts);
  });

  it('is the same at every run', () => {
    expect(total(PATIENTS.map(({ expected }) => expected))).toEqual({ denominator: 113, numerator: 75 });
  });
});

it('the ELM is what the CQL was translated to', () => {
  const read = (name: string) =>
    readFileSync(
      new URL(`../../fhir-resources/Library/calcium-before-dose.${name}`, import.meta.url),
      'utf8',
    );
  const hash = createHash('sha256').update(read('cql')).digest('hex');
  expect(read('elm')).toContain(`"value":"${hash}"`);
});

function countsOf({ outcomes }: PatientResult) {
  return { denominator: outcomes.length, numerator: outcomes.filter(({ met }) => met).length };
}
