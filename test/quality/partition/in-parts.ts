import type { Day } from '../../../services/facts/calendar.js';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { findInPart } from '../../../services/quality/partition/find-in-part.js';
import { joinCohort } from '../../../services/quality/partition/join-cohort.js';
import { judgePart } from '../../../services/quality/partition/judge-part.js';
import { mergeParts } from '../../../services/quality/partition/merge-parts.js';
import type { PlannedExport } from '../../../services/quality/partition/plan-export.js';
import { readPart, type Part } from '../../../services/quality/partition/read-part.js';
import { sortPart } from '../../../services/quality/partition/sort-part.js';
import type { PatientResult } from '../../../services/quality/patient-result.js';
import type { FinishedRun } from '../../../services/quality/run/finished-run.js';
import { asHandedOver } from '../run/an-audit.js';

const knowledge = loadKnowledge(process.cwd());
const MADE = { program: '1.0.0', settings: 'settings' };

/** A file of an export, and at which of its lines each further part of it begins. */
export interface CutFile {
  name: string;
  lines: readonly string[];
  cuts: readonly number[];
}

/** How an engine may go wrong, or be asked for less. */
export interface InParts {
  judges?: number;
  mostBytes?: number;
  /** what an engine does with the rows for one `judge`, before it has them */
  carry?: (rows: string[]) => string[];
  settingsOfParts?: string;
}

/** Everything that an engine such as Spark does, without one: cuts files, carries rows, puts patients together. */
export async function auditInParts(
  files: readonly CutFile[],
  { judges = 2, mostBytes = Infinity, carry = (rows) => rows, settingsOfParts = 'settings' }: InParts = {},
): Promise<{ results: PatientResult[]; run: FinishedRun }> {
  const plan: PlannedExport = {
    files: files.map(({ name, lines }) => ({ name, bytes: lines.join('\n').length, type: null })),
    ...{ dataAsOf: '2026-01-01T00:00:00.000Z', askedTypes: [], leftOut: [] },
  };
  const parts = files.flatMap((file, at) => partsOf(file).map((lines) => ({ file: at, lines })));
  const cohort = await cohortOf(parts, plan);
  const rows = await sortedRows(parts, plan, cohort);
  const judged = await judgedLines(rows, { judges, carry, plan, mostBytes, settings: settingsOfParts });
  const task = {
    ...{
      export: plan,
      cohort: { ...cohort, found: cohort.patients.length },
      startedMs: 0,
      workers: 1,
      engine: {},
    },
    sorted: rows.filter(([kind]) => kind === 'summary').map(([, json]) => JSON.parse(json ?? '') as unknown),
  };
  const { results, finished } = mergeParts(await part(task, judged), REQUEST, MADE);
  const all: PatientResult[] = [];
  for await (const result of results) all.push(result);
  return { results: all, run: finished() };
}

const REQUEST = {
  period: { from: '2025-01-01' as Day, to: '2025-12-31' as Day },
  ...{ measures: ['calcium-before-dose'] as const, out: '', resume: false, allowMissing: [], report: null },
};

function partsOf({ lines, cuts }: CutFile): string[][] {
  const borders = [0, ...new Set([...cuts].sort((one, other) => one - other)), lines.length];
  return borders.slice(1).map((border, at) => lines.slice(borders[at], border));
}

interface FilePart {
  file: number;
  lines: readonly string[];
}

interface Cohort {
  patients: string[];
  parts: { file: number; firstLine: number; broken: number[] }[];
}

async function cohortOf(parts: readonly FilePart[], plan: PlannedExport): Promise<Cohort> {
  const found: { denosumab: string[] }[] = [];
  for (const { file, lines } of parts) {
    const [line = ''] = await answers(findInPart(await part({}, lines), knowledge));
    found.push({ file, ...(JSON.parse(line) as { denosumab: string[] }) } as never);
  }
  const denosumab = found.flatMap((one) => one.denosumab);
  const again: string[] = [];
  for (const { lines } of parts) {
    const [line = ''] = await answers(findInPart(await part({ denosumab }, lines), knowledge));
    again.push(`{"again":${line}}`);
  }
  const told = [...found.map((one) => JSON.stringify(one)), ...again];
  const [cohort = ''] = await answers(joinCohort(await part({ export: plan }, told), []));
  return JSON.parse(cohort) as Cohort;
}

async function sortedRows(
  parts: readonly FilePart[],
  plan: PlannedExport,
  { patients, parts: places }: Cohort,
): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [at, { file, lines }] of parts.entries()) {
    const task = { ...plan.files[file], ...places[at], patients };
    const sorted = await answers(sortPart(await part(task, lines)));
    rows.push(...sorted.map((row) => row.split('\t')));
  }
  return rows;
}

interface Judging {
  judges: number;
  carry: (rows: string[]) => string[];
  plan: PlannedExport;
  mostBytes: number;
  settings: string;
}

async function judgedLines(
  rows: readonly string[][],
  { judges, carry, plan, mostBytes, settings }: Judging,
): Promise<string[]> {
  const of = (kind: string) => rows.filter((row) => row[0] === kind).map((row) => row.slice(1));
  const medications = of('need').flatMap(([medication, patient = '']) =>
    of('medication')
      .filter(([id]) => id === medication)
      .map(([, ...rest]) => [patient, ...rest]),
  );
  const about = [...of('line'), ...medications].sort(([one = ''], [other = '']) =>
    one < other ? -1 : Number(one > other),
  );
  const patients = [...new Set(about.map(([patient]) => patient))];
  const task = { files: plan.files.map(({ name }) => name), dataAsOf: plan.dataAsOf };
  const evaluating = {
    evaluate: asHandedOver,
    terms: knowledge.terms,
    program: '1.0.0',
    settings,
    mostBytes,
  };
  const judged: string[] = [];
  for (let judge = 0; judge < judges; judge++) {
    const here = about.filter(
      ([id]) => Math.floor((patients.indexOf(id) * judges) / patients.length) === judge,
    );
    const carried = carry(here.map((row) => row.join('\t')));
    judged.push(...(await answers(judgePart(await part(task, carried), evaluating))));
  }
  return judged;
}

function part(task: unknown, lines: readonly string[]): Promise<Part> {
  const bytes = Buffer.from([JSON.stringify(task), ...lines].map((line) => `${line}\n`).join(''));
  // in chunks that end anywhere
  const chunks = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) =>
    bytes.subarray(at * 1000, (at + 1) * 1000),
  );
  return readPart(asStream(chunks));
}

async function* asStream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function answers(step: AsyncIterable<string | Buffer>): Promise<string[]> {
  const texts: Buffer[] = [];
  for await (const text of step) texts.push(Buffer.from(text));
  return Buffer.concat(texts).toString().split('\n').filter(Boolean);
}
