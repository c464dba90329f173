import type { Rejected } from '../population/rejections.js';

/** One bucket to evaluate: plain JSON, for a worker. */
export interface BucketTask {
  bucket: number;
  /** the work folder of the run */
  work: string;
  /** names of the input files, by index */
  files: readonly string[];
  latestMs: number;
}

/** The journal's entry of an evaluated bucket. */
export interface BucketDone {
  bucket: number;
  /** of the bucket's results file */
  sha256: string;
  patients: number;
  /** of those with a dose in the period */
  treated: number;
  /** resources that were replaced, repeated or about another */
  dropped: number;
  rejected: Rejected;
}
