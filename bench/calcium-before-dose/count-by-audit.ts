import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Counts } from '../population/made-patients.js';
import type { CountsByPatient, Period } from './counts.js';

const MEASURE = '/calcium-before-dose|';

const Report = z.object({
  measure: z.string(),
  subject: z.object({ reference: z.string() }).optional(),
  group: z.array(
    z.object({
      population: z.array(
        z.object({ code: z.object({ coding: z.array(z.object({ code: z.string() })) }), count: z.number() }),
      ),
    }),
  ),
});

const Reports = z.object({ entry: z.array(z.object({ resource: Report })) });

const Run = z.object({
  timings: z.object({ seconds: z.number(), peakMemoryMb: z.number() }),
  patients: z.object({ evaluated: z.number() }),
});

export interface Audited {
  /** of the summary report */
  total: Counts;
  /** of the individual reports */
  byPatient: CountsByPatient;
  patients: number;
  /** the process from its start to its end */
  seconds: number;
  peakMemoryMb: number;
}

/** `denosumab-cds audit`, a process of its own; its progress goes to stderr. */
export async function countByAudit(
  population: string,
  out: string,
  { period, workers, signal }: { period: Period; workers: number; signal: AbortSignal },
): Promise<Audited> {
  const began = performance.now();
  await run(
    ['audit', '--input', population, '--out', out]
      .concat(['--from', period.from, '--to', period.to])
      .concat(['--workers', String(workers)]),
    signal,
  );
  const seconds = (performance.now() - began) / 1000;
  const { timings, patients } = Run.parse(readJson(join(out, 'run.json')));
  return {
    total: summaryOf(out),
    byPatient: await individualsOf(out),
    patients: patients.evaluated,
    seconds,
    peakMemoryMb: timings.peakMemoryMb,
  };
}

function run(options: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['dist/services/cli.js', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    killSignal: 'SIGKILL',
    signal,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      // 2: done, but some resources were rejected
      if (code === 0 || code === 2) resolve();
      else reject(new Error(`the audit ended with ${code}`));
    });
  });
}

function summaryOf(out: string): Counts {
  const { entry } = Reports.parse(readJson(join(out, 'measure-reports.json')));
  const found = entry.find(({ resource }) => resource.measure.includes(MEASURE));
  if (!found) throw new Error('the audit has no report of calcium-before-dose');
  return countsOf(found.resource);
}

async function individualsOf(out: string): Promise<CountsByPatient> {
  const counts = new Map<string, Counts>();
  for await (const line of createInterface({ input: createReadStream(join(out, 'individual.ndjson')) })) {
    if (!line.includes(MEASURE)) continue;
    const report = Report.parse(JSON.parse(line));
    counts.set(report.subject?.reference.replace('Patient/', '') ?? '', countsOf(report));
  }
  return counts;
}

function countsOf({ group: [first] }: z.infer<typeof Report>): Counts {
  const countOf = (population: string) =>
    first?.population.find(({ code }) => code.coding.some((coding) => coding.code === population))?.count ??
    0;
  return { denominator: countOf('denominator'), numerator: countOf('numerator') };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
