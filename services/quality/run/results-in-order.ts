import { createReadStream } from 'node:fs';
import type { PatientResult } from '../patient-result.js';
import { LineSplitter, type Line } from '../sources/split-lines.js';
import type { BucketDone } from './bucket-task.js';
import { resultsFile } from './journal.js';

/** All results in the order of the patients' ids, which is that of the buckets: each as soon as those before it are done. */
export async function* resultsInOrder(
  buckets: readonly Promise<BucketDone>[],
  work: string,
): AsyncGenerator<PatientResult> {
  for (const done of buckets) {
    const { bucket } = await done;
    const splitter = new LineSplitter();
    for await (const chunk of createReadStream(resultsFile(work, bucket)))
      for (const line of splitter.push(chunk as Buffer)) yield resultOn(line);
  }
}

/** Written by this program, whole or not at all: believed. */
function resultOn({ bytes }: Line): PatientResult {
  return JSON.parse(bytes.toString()) as PatientResult;
}
