import { createReadStream } from 'node:fs';
import { LineSplitter, type Line } from '../sources/split-lines.js';
import type { BucketDone } from './bucket-task.js';
import { resultsFile } from './journal.js';
import type { JudgedPatient } from './judged-patient.js';

/** All results in the order of the patients' ids, which is that of the buckets: each as soon as those before it are done. */
export async function* resultsInOrder<Result extends JudgedPatient>(
  buckets: readonly Promise<BucketDone>[],
  work: string,
): AsyncGenerator<Result> {
  for (const done of buckets) {
    const { bucket } = await done;
    const splitter = new LineSplitter();
    for await (const chunk of createReadStream(resultsFile(work, bucket)))
      for (const line of splitter.push(chunk as Buffer)) yield asWritten(line) as Result;
  }
}

/** Written by this program, whole or not at all: what it holds is believed. */
function asWritten({ bytes }: Line): unknown {
  return JSON.parse(bytes.toString());
}
