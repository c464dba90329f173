import type { JudgedBucket } from '../run/judged-buckets.js';
import { startMerging } from './merge.js';
import { writePatientFiles, type PatientFiles } from './patient-files.js';
import { startListing } from './patients-to-act.js';
import type { ContextBefore } from './run-context.js';
import type { Told } from './tell-patients.js';
import { summariesOf, type WriteSummaries } from './write-summaries.js';

/** Puts behind one another what the threads wrote of their patients, and adds up what they counted. */
export async function writeBuckets(
  buckets: AsyncIterable<JudgedBucket>,
  context: ContextBefore,
  out: string,
): Promise<WriteSummaries> {
  const merging = startMerging();
  const listing = startListing();
  await writePatientFiles(out, context.measures, async (files) => {
    for await (const bucket of buckets) {
      // as `startTelling` counts
      const { summary, toAct } = bucket.counted as Told;
      merging.add(summary);
      listing.addAll(toAct);
      await append(bucket, files);
    }
  });
  return summariesOf({ summary: merging.sum(), toAct: listing.list() }, context, out);
}

async function append(bucket: JudgedBucket, files: PatientFiles): Promise<void> {
  for (const [name, file] of Object.entries(files)) {
    const part = bucket.part(name);
    if (part !== null) await file.append(part);
  }
}
