import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../services/facts/calendar.js';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import type { PatientResources } from '../../../services/quality/evaluate/patient-resources.js';
import type { PatientResult } from '../../../services/quality/patient-result.js';
import type { AuditRequest } from '../../../services/quality/run/audit-request.js';
import { DISK, type Disk } from '../../../services/quality/run/disk.js';
import { evaluateBucket } from '../../../services/quality/run/evaluate-bucket.js';
import { SILENT } from '../../../services/quality/run/progress.js';
import { resultsIn } from '../../../services/quality/run/judged-buckets.js';
import { runAudit, type AuditParts } from '../../../services/quality/run/run-audit.js';
import { runJson } from '../../../services/quality/run/run-json.js';
import { AS_JUDGED } from '../../../services/quality/run/telling.js';
import { bulkFolder } from '../../../services/quality/sources/bulk-folder.js';

const knowledge = loadKnowledge(process.cwd());

/** What a patient was handed over with, so that a test sees all of it: stands in for the evaluation. */
export function asHandedOver({ patientId, resources, medications }: PatientResources): PatientResult {
  return {
    ...{ patientId, sex: 'unknown', organisation: null, doses: [], outcomes: [] },
    safety: { doses: resources.length, under18: [], wrongDose: [], wrongRoute: [] },
    unusable: [
      ...resources.map((resource) => ({ why: 'no-code' as const, where: JSON.stringify(resource) })),
      ...Object.entries(medications)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, one]) => ({ why: 'no-unit' as const, where: `${key} ${JSON.stringify(one)}` })),
    ],
  };
}

export interface Ran {
  /** as they would be handed to the report, in their order */
  results: readonly PatientResult[];
  /** run.json, without its timings */
  run: RunJson;
}

export interface RunJson {
  rejected: readonly { file: string; line: number; reason: string }[];
  notices: readonly { file: string; line: number; what: string }[];
  counts: { lines: number; rejected: Readonly<Record<string, number>> };
  patients: { found: number; evaluated: number; treated: number };
  inputs: readonly { name: string; bytes: number; sha256: string }[];
}

export const aFolder = () => mkdtempSync(join(tmpdir(), 'audit-'));

export const DAY = (day: string) => day as Day;

export async function audit(
  input: string,
  request: Partial<AuditRequest> = {},
  parts: Partial<AuditParts<unknown>> & { evaluate?: typeof asHandedOver } = {},
): Promise<Ran> {
  const disk: Disk = parts.disk ?? DISK;
  const results: PatientResult[] = [];
  const { run } = await runAudit(
    {
      period: { from: DAY('2025-01-01'), to: DAY('2025-12-31') },
      measures: ['calcium-before-dose'],
      out: aFolder(),
      resume: false,
      allowMissing: [],
      report: null,
      ...request,
    },
    {
      source: () => Promise.resolve(bulkFolder(input)),
      words: knowledge,
      program: '1.0.0',
      settings: 'settings',
      startWorkers: () => ({
        run: (task) =>
          Promise.resolve(
            evaluateBucket(task, {
              evaluate: parts.evaluate ?? asHandedOver,
              ...{ telling: AS_JUDGED, terms: knowledge.terms, disk },
            }),
          ),
        close: () => Promise.resolve(),
      }),
      write: async (buckets) => {
        for await (const result of resultsIn<PatientResult>(buckets)) results.push(result);
        return () => undefined;
      },
      disk,
      progress: SILENT,
      signal: new AbortController().signal,
      ...parts,
    },
  );
  return {
    results,
    run: JSON.parse(runJson(run, NO_TIME, { report: { language: 'en', withPatients: false } })) as RunJson,
  };
}

const NO_TIME = {
  ...{ startedAt: '', finishedAt: '', seconds: 0, patientsPerSecond: 0, peakMemoryMb: 0, workers: 1 },
};

/** What the report would get of one patient, by where it came from. */
export function handedOver({ results }: Ran, patientId: string): string[] {
  const found = results.find((result) => result.patientId === patientId);
  return (found?.unusable ?? []).map(({ where }) => where);
}

export function fileText(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}
