import { createHash } from 'node:crypto';
import type { Rejected } from '../population/rejections.js';

/** One bucket to evaluate: plain JSON, for a worker. */
export interface BucketTask extends BucketPlace {
  /** names of the input files, by index */
  files: readonly string[];
  /** when the data was made, ISO 8601 */
  dataAsOf: string;
  /** resource types that the whole export holds, or was asked for */
  offeredTypes: readonly string[];
  report: ReportAsked | null;
}

interface BucketPlace {
  bucket: number;
  /** the work folder of the run */
  work: string;
}

/** How patients are told of, where they are: in null's place what was judged is handed on as it is. */
export interface ReportAsked {
  /** who reports: the hospital's name */
  reporter: string;
  /** the report names patients */
  withPatients: boolean;
}

/** The journal's entry of an evaluated bucket. */
export interface BucketDone {
  bucket: number;
  /** `askedOf` its task */
  asked: string;
  /** of each file of its results, by name */
  sha256: Readonly<Record<string, string>>;
  patients: number;
  /** of those with a dose in the period */
  treated: number;
  /** resources that were replaced, repeated or about another */
  dropped: number;
  rejected: Rejected;
  /** what is to be added up of its patients: plain JSON */
  counted?: unknown;
}

/** What a bucket's results depend on beside the plan of the run, hashed: a run may be gone on with to tell it otherwise. */
export function askedOf({ files, dataAsOf, offeredTypes, report }: BucketTask): string {
  return createHash('sha256').update(JSON.stringify({ files, dataAsOf, offeredTypes, report })).digest('hex');
}
