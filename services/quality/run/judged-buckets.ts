import { createReadStream } from 'node:fs';
import { LineSplitter } from '../sources/split-lines.js';
import type { BucketDone } from './bucket-task.js';
import { resultsFile } from './journal.js';
import type { JudgedPatient } from './judged-patient.js';
import { RESULTS } from './telling.js';

/** A bucket whose patients are judged. */
export interface JudgedBucket {
  patients: number;
  counted: unknown;
  /** where its part of that file of results is; null: it has none */
  part(name: string): string | null;
}

/** In the order of the patients' ids, which is that of the buckets: each as soon as those before it are done. */
export async function* bucketsInOrder(
  buckets: readonly Promise<BucketDone>[],
  work: string,
): AsyncGenerator<JudgedBucket> {
  for (const judged of buckets) {
    const { bucket, patients, counted, sha256 } = await judged;
    const part = (name: string) => (name in sha256 ? resultsFile({ work, bucket }, name) : null);
    yield { patients, counted, part };
  }
}

/** The patients of buckets that were told of as they were judged. */
export async function* resultsIn<Result extends JudgedPatient>(
  buckets: AsyncIterable<JudgedBucket>,
): AsyncGenerator<Result> {
  for await (const bucket of buckets) {
    const file = bucket.part(RESULTS);
    if (file === null) continue;
    const splitter = new LineSplitter();
    for await (const chunk of createReadStream(file))
      // written by this program, and vouched for: what it holds is believed
      for (const { bytes } of splitter.push(chunk as Buffer)) yield JSON.parse(bytes.toString()) as Result;
  }
}
