import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { MeasureId } from '../measure-id.js';
import type { PatientResult } from '../patient-result.js';
import { PATIENT_TYPES } from '../population/fhir-types.js';
import type { AuditRequest } from '../run/audit-request.js';
import { DISK } from '../run/disk.js';
import { SILENT } from '../run/progress.js';
import { resultsIn } from '../run/judged-buckets.js';
import { runAudit } from '../run/run-audit.js';
import { settingsHash } from '../run/settings-hash.js';
import { startThreads } from '../run/threads.js';
import { bulkFolder } from '../sources/bulk-folder.js';

interface Audit {
  root: string;
  version: string;
  knowledge: Knowledge;
  siteFile: string | null;
  folder: string;
  downloads: string;
  signal: AbortSignal;
}

/** The audit of what was fetched: in a thread, so that alerts do not wait for it. @throws AuditStop */
export async function auditOnRequest(
  period: AuditRequest['period'],
  measure: MeasureId,
  { root, version, knowledge, siteFile, folder, downloads, signal }: Audit,
): Promise<readonly PatientResult[]> {
  const measures = [measure];
  const request: AuditRequest = {
    ...{ period, measures, report: null, out: join(folder, 'out'), resume: false },
    // each type was asked for, patient by patient: none of one is an answer, not a file that was forgotten
    allowMissing: [...PATIENT_TYPES],
  };
  const { run, written } = await runAudit<readonly PatientResult[]>(request, {
    source: () => Promise.resolve(bulkFolder(downloads)),
    words: knowledge,
    program: version,
    settings: settingsHash(knowledge, siteFile),
    startWorkers: () => startThreads({ root, siteFile, period, measures }, 1),
    write: async (buckets) => {
      const results: PatientResult[] = [];
      for await (const result of resultsIn<PatientResult>(buckets)) results.push(result);
      return () => results;
    },
    ...{ disk: DISK, progress: SILENT, signal },
  });
  // a report without a patient that it should count would be wrong, and would not say so
  if (run.rejected.counts['could-not-be-judged']) throw new Error('a patient could not be judged');
  return written;
}
