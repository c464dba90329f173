import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countByAudit, type Audited } from './calcium-before-dose/count-by-audit.js';
import { countByDuckDb } from './calcium-before-dose/count-by-duckdb.js';
import { countByFqm } from './calcium-before-dose/count-by-fqm.js';
import { total, type CountsByPatient } from './calcium-before-dose/counts.js';
import { differences, inWords } from './calcium-before-dose/differences.js';
import { madePatients, type Counts, type MadePatient } from './population/made-patients.js';
import { PERIOD } from './population/patient-stories.js';
import { startExport } from './population/write-population.js';

/**
 * The audit of a made population, by one worker and by two, against two other counts of one of its measures: the CQL
 * twin, by fqm-execution, of the first patients, and SQL, by DuckDB, of all. All must agree, with each other and with
 * what the population's stories say. The audit reads from files and judges all measures; fqm-execution has its patients
 * in memory and judges the one. It has its turn before the audit and after, so that what else the machine does falls on
 * both. PATIENTS, FQM_PATIENTS: how many.
 */
const PATIENTS = Number(process.env.PATIENTS ?? 12_000);
const FQM_PATIENTS = Number(process.env.FQM_PATIENTS ?? 200);
const FQM_AT_ONCE = 20;
const SHARE_ORDINARY = 0.7;
const LEAST_RATIO = 50;

const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    stop.abort();
    process.exit(1);
  });

const faults: string[] = [];
const population = join(folder, 'population');
const expected = writePopulation();
const forFqm = [...patients(FQM_PATIENTS)];
const half = Math.ceil(forFqm.length / 2);
const fqmBefore = await timed('fqm-execution', () => countByFqmInTurns(forFqm.slice(0, half)));
const one = await audit(1);
const fqmAfter = await timed('fqm-execution', () => countByFqmInTurns(forFqm.slice(half)));
const two = await audit(2);
const duckDb = await timed('DuckDB', () => countByDuckDb(population, PERIOD));
compare('DuckDB', duckDb.counts, total(duckDb.counts.values()));
report();
process.exitCode = faults.length > 0 ? 1 : 0;

function patients(count: number): Generator<MadePatient> {
  return madePatients(count, SHARE_ORDINARY);
}

function writePopulation(): Counts {
  const files = startExport(population);
  const counts: Counts[] = [];
  let resources = 0;
  for (const patient of patients(PATIENTS)) {
    files.write(patient.resources);
    counts.push(patient.expected);
    resources += patient.resources.length;
    if (counts.length % 3000 === 0) say(`${counts.length} patients made`);
  }
  files.close();
  say(`${PATIENTS} patients, ${resources} resources; by hand ${inWords(total(counts))}`);
  return total(counts);
}

async function audit(workers: number): Promise<Audited> {
  const out = join(folder, `results-${workers}`);
  const audited = await countByAudit(population, out, { period: PERIOD, workers, signal: stop.signal });
  say(`audit, ${workers} worker(s): ${audited.seconds.toFixed(1)} s`);
  compare(`audit, ${workers} worker(s)`, audited.byPatient, audited.total);
  return audited;
}

async function countByFqmInTurns(some: readonly MadePatient[]): Promise<CountsByPatient> {
  const counts = new Map<string, Counts>();
  for (let from = 0; from < some.length; from += FQM_AT_ONCE) {
    for (const [id, count] of await countByFqm(some.slice(from, from + FQM_AT_ONCE), PERIOD))
      counts.set(id, count);
    say(`fqm-execution: ${Math.min(from + FQM_AT_ONCE, some.length)} of ${some.length} patients`);
  }
  faults.push(...differences(some, counts).map((line) => `fqm-execution: ${line}`));
  return counts;
}

async function timed(name: string, count: () => Promise<CountsByPatient>) {
  const began = performance.now();
  const counts = await count();
  const seconds = (performance.now() - began) / 1000;
  say(`${name}: ${seconds.toFixed(1)} s`);
  return { counts, seconds };
}

/** Patient by patient, and what was added up. */
function compare(name: string, counts: CountsByPatient, sum: Counts): void {
  const wrong = differences(patients(PATIENTS), counts);
  faults.push(...wrong.map((line) => `${name}: ${line}`));
  if (inWords(sum) !== inWords(expected))
    faults.push(`${name}: ${inWords(sum)}, by hand ${inWords(expected)}`);
}

function report(): void {
  const rates = [one, two].map(({ patients, seconds }) => patients / seconds);
  const fqm = [fqmBefore, fqmAfter];
  const fqmRate = FQM_PATIENTS / fqm.reduce((sum, { seconds }) => sum + seconds, 0);
  const fqmCounts = total(fqm.flatMap(({ counts }) => [...counts.values()]));
  const [rateOfOne = 0, rateOfTwo = 0] = rates;
  print('');
  print(row('audit, 1 worker', rateOfOne, one.total, `${one.peakMemoryMb} MB at most`));
  print(row('audit, 2 workers', rateOfTwo, two.total, `${two.peakMemoryMb} MB at most`));
  print(row('DuckDB', PATIENTS / duckDb.seconds, total(duckDb.counts.values()), 'one measure'));
  print(row('fqm-execution', fqmRate, fqmCounts, `one measure, ${FQM_PATIENTS} patients`));
  print(`two workers / one      ${(rateOfTwo / rateOfOne).toFixed(2)}`);
  print(`audit / fqm-execution  ${(rateOfOne / fqmRate).toFixed(1)} (target ≥ ${LEAST_RATIO})`);
  print(faults.length === 0 ? 'All counts agree, patient by patient.' : `${faults.length} counts differ:`);
  for (const fault of faults.slice(0, 20)) print(fault);
}

function row(name: string, rate: number, counts: Counts, note: string): string {
  return `${name.padEnd(18)} ${rate.toFixed(1).padStart(8)} patients/s   ${inWords(counts).padStart(16)}   ${note}`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
