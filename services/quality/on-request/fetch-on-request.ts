import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CodesOf } from '../../gather/prefetch-templates.js';
import { Refusal } from '../../platform/errors.js';
import type { GetText } from '../../platform/outbound/get-text.js';
import { SILENT } from '../run/progress.js';
import { fetchRecords, patientsWithDenosumab } from '../sources/paged-searches.js';
import { guardedAccess } from './guarded-access.js';
import type { MeasureQuestion } from './measure-question.js';

interface Fetch {
  downloads: string;
  knowledge: { codesOf: CodesOf };
  getText: GetText;
  transactionTime: string;
  limits: { patients: number };
}

/**
 * What the audit reads of the patients asked for, as files in `downloads`. @returns how many patients
 * @throws Refusal patient-unavailable, too-costly
 * @throws AuditStop when the server does not give all
 */
export async function fetchOnRequest(
  question: MeasureQuestion,
  { downloads, knowledge, getText, transactionTime, limits }: Fetch,
  signal: AbortSignal,
): Promise<number> {
  const { codesOf } = knowledge;
  const access = guardedAccess(question, getText, signal);
  const { subject } = question;
  const patients = subject === null ? await patientsWithDenosumab(access, codesOf) : new Set([subject]);
  if (patients.size > limits.patients) throw new Refusal('too-costly', ['subject']);
  const fetching = { folder: downloads, codesOf, progress: SILENT, transactionTime };
  await fetchRecords(access, [...patients].sort(), fetching);
  if (subject !== null && !existsSync(join(downloads, 'Patient.ndjson')))
    throw new Refusal('patient-unavailable', ['subject']);
  return patients.size;
}
