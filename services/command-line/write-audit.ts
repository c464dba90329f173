import type { Knowledge } from '../knowledge/knowledge.js';
import type { PatientResult } from '../quality/patient-result.js';
import { loadReportTexts } from '../quality/report/report-words.js';
import type { ContextBefore } from '../quality/report/run-context.js';
import type { Summary } from '../quality/report/summary.js';
import { versionedMeasures } from '../quality/report/versioned-measures.js';
import { SMALLEST_CELL } from '../quality/report/suppress.js';
import { writeBuckets } from '../quality/report/write-buckets.js';
import { writeResults } from '../quality/report/write-results.js';
import type { WriteSummaries } from '../quality/report/write-summaries.js';
import type { FinishedRun, StartedRun } from '../quality/run/finished-run.js';
import type { JudgedBucket } from '../quality/run/judged-buckets.js';
import { rulesHash } from '../quality/run/settings-hash.js';
import type { AuditOptions } from './audit-options.js';

interface Told {
  root: string;
  options: Pick<AuditOptions, 'language' | 'withPatients' | 'organisation' | 'out'>;
  knowledge: Knowledge;
}

type Finish = (run: FinishedRun) => Summary;

/** The results of a run, with what they must say of it. */
export async function writeAudit(
  buckets: AsyncIterable<JudgedBucket>,
  started: StartedRun,
  told: Told,
): Promise<Finish> {
  return finishing(await writeBuckets(buckets, contextOf(started, told), told.options.out));
}

/** The same of a run whose patients were judged elsewhere. */
export async function writeMerged(
  results: AsyncIterable<PatientResult>,
  started: StartedRun,
  told: Told,
): Promise<Finish> {
  return finishing(await writeResults(results, contextOf(started, told), told.options.out));
}

function finishing(write: WriteSummaries): Finish {
  return ({ spooled, rejected }) => write({ read: spooled.types, rejected });
}

/** The hospital's name. */
export function reporterOf({ organisation }: Told['options']): string {
  return organisation ?? 'denosumab-cds';
}

function contextOf({ request, plan, spooled, dataAsOf }: StartedRun, told: Told): ContextBefore {
  const { root, options, knowledge } = told;
  const { language, withPatients } = options;
  const { period, measures } = request;
  return {
    ...{ period, language, withPatients, smallestCell: SMALLEST_CELL },
    date: dataAsOf,
    reporter: reporterOf(options),
    ...loadReportTexts(root, language),
    organisations: spooled.organisations,
    measures: versionedMeasures(knowledge.measures, measures),
    made: {
      version: plan.program,
      rules: rulesHash(knowledge),
      settings: plan.settings,
      inputs: spooled.inputs,
    },
  };
}
