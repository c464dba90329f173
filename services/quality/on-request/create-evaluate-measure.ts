import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { Refusal } from '../../platform/errors.js';
import type { GetText } from '../../platform/outbound/get-text.js';
import { AuditStop } from '../audit-stop.js';
import { MEASURE_IDS } from '../measure-id.js';
import { auditOnRequest } from './audit-on-request.js';
import { fetchOnRequest } from './fetch-on-request.js';
import type { EvaluateMeasure, MeasureQuestion } from './measure-question.js';
import { reportOnRequest } from './report-on-request.js';

export interface EvaluateOptions {
  root: string;
  /** of this program */
  version: string;
  knowledge: Knowledge;
  /** the site's own settings; null when it has none */
  siteFile: string | null;
  /** folder for what is fetched: patients' data, gone when the answer is there */
  folder: string;
  getText: GetText;
  now: () => number;
  limits?: OnRequestLimits;
}

export interface OnRequestLimits {
  /** for all of one evaluation */
  deadlineMs: number;
  patients: number;
}

/**
 * Proxies give up on a request after a minute, so that the answer must be there before. A patient takes some fifteen
 * searches one after the other: two hundred at 20 ms each are that minute. What is more is the audit command's.
 */
const ON_REQUEST: OnRequestLimits = { deadlineMs: 55_000, patients: 200 };

/** One at a time: it takes a thread, and asks a great deal of the server. */
export function createEvaluateMeasure(options: EvaluateOptions): EvaluateMeasure {
  const { limits = ON_REQUEST, folder } = options;
  let isRunning = false;
  return async (question, whenGone) => {
    if (isRunning) throw new Refusal('evaluation-running');
    isRunning = true;
    const deadline = AbortSignal.timeout(limits.deadlineMs);
    try {
      // of a process that was killed
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const signal = AbortSignal.any([deadline, whenGone]);
      return await evaluated(question, { ...options, limits }, signal);
    } catch (error) {
      throw deadline.aborted ? new Refusal('too-costly') : refusalOf(error);
    } finally {
      isRunning = false;
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function evaluated(
  question: MeasureQuestion,
  options: EvaluateOptions & { limits: OnRequestLimits },
  signal: AbortSignal,
) {
  const measure = MEASURE_IDS.find((id) => id === question.measure);
  if (measure === undefined) throw new Refusal('not-found');
  const downloads = join(options.folder, 'downloads');
  const asked = { ...options, downloads, transactionTime: new Date(options.now()).toISOString() };
  const found = await fetchOnRequest(question, asked, signal);
  const results = found === 0 ? [] : await auditOnRequest(question.period, measure, { ...asked, signal });
  return reportOnRequest(question, results, { ...asked, measure });
}

/** Where the audit stops, the server is at fault: its words may be logged by nobody, so only the code goes on. */
function refusalOf(error: unknown): unknown {
  return error instanceof AuditStop ? new Refusal('fhir-server-failed', ['fhirServer']) : error;
}
