import type { PatientResult } from '../patient-result.js';
import { writePatientFiles } from './patient-files.js';
import type { ContextBefore } from './run-context.js';
import { startTelling } from './tell-patients.js';
import { summariesOf, type WriteSummaries } from './write-summaries.js';

/**
 * Writes patients that were judged elsewhere. They are taken one by one, so that memory stays flat; the files hold them
 * in the order they come.
 */
export async function writeResults(
  results: AsyncIterable<PatientResult> | Iterable<PatientResult>,
  context: ContextBefore,
  out: string,
): Promise<WriteSummaries> {
  const telling = startTelling(context);
  await writePatientFiles(out, context.measures, async (files) => {
    for await (const result of results) {
      const texts = telling.add(result);
      await files['individual.ndjson'].write(texts['individual.ndjson']);
      await files['doses.csv'].write(texts['doses.csv']);
    }
  });
  return summariesOf(telling.counted(), context, out);
}
