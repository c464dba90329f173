import { gatherPatient, type GatherParts } from '../population/gather-patient.js';
import type { SpooledLine } from '../population/read-bucket.js';
import type { PatientResources } from '../evaluate/patient-resources.js';
import type { JudgedPatient } from './judged-patient.js';

/** Judges one patient. */
export type Evaluate<Result extends JudgedPatient = JudgedPatient> = (patient: PatientResources) => Result;

/** One patient from all lines about it. `result` is null when it was rejected; `dropped`: resources not used. */
export function judgeLines<Result extends JudgedPatient>(
  patientId: string,
  lines: readonly SpooledLine[],
  { evaluate, gather }: { evaluate: Evaluate<Result>; gather: GatherParts },
): { result: Result | null; dropped: number } {
  const gathered = gatherPatient(patientId, lines, gather);
  if (gathered === null) return { result: null, dropped: 0 };
  const { patient, dropped } = gathered;
  try {
    return { result: evaluate(patient), dropped };
  } catch {
    // a fault of ours with one patient must not cost the others their audit
    rejectPatient(lines, gather);
    return { result: null, dropped };
  }
}

function rejectPatient(lines: readonly SpooledLine[], { reject }: GatherParts): void {
  const [first] = [...lines].sort((one, other) => one.file - other.file || one.line - other.line);
  if (first) reject(first, 'could-not-be-judged');
}
