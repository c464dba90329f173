import type { Rejected } from '../population/rejections.js';
import type { AuditRequest } from './audit-request.js';
import type { BucketDone } from './bucket-task.js';
import type { Plan } from './plan.js';
import type { Spooled } from './spooled.js';

/** What is known of a run before its patients are judged. */
export interface StartedRun {
  request: AuditRequest;
  plan: Plan;
  spooled: Spooled;
  /** when the data was made: the export's transactionTime, else when its newest file was written; ISO 8601 */
  dataAsOf: string;
  /** resource types that the input holds, or was asked for */
  offeredTypes: readonly string[];
  leftOut: readonly { file: string; reason: string }[];
}

/** All that is known of a run when they are; the same for the same input, however often it was stopped. */
export interface FinishedRun extends StartedRun {
  patients: Counts;
  rejected: Rejected;
}

interface Counts {
  /** who ever had denosumab */
  found: number;
  evaluated: number;
  /** of these with a dose in the period */
  treated: number;
  /** resources that were replaced by newer versions, repeated, or about another */
  dropped: number;
}

/** What is counted of each part of a run. */
type Judged = Pick<BucketDone, 'patients' | 'treated' | 'dropped'>;

export function patientCounts(found: number, done: readonly Judged[]): Counts {
  const sum = (of: (one: Judged) => number) => done.reduce((total, one) => total + of(one), 0);
  return {
    found,
    evaluated: sum(({ patients }) => patients),
    treated: sum(({ treated }) => treated),
    dropped: sum(({ dropped }) => dropped),
  };
}
