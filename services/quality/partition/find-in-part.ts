import { z } from 'zod';
import { CohortFinder } from '../population/cohort.js';
import type { DenosumabWords } from '../population/names-denosumab.js';
import type { Part } from './read-part.js';

/** `denosumab`: ids of its Medications in the whole export, for the second look; absent: the first look. */
const FindTask = z.object({ denosumab: z.array(z.string()).optional() });

/** What one part of a file tells of who had denosumab. */
export const FoundPart = z.object({
  lines: z.number(),
  sha256: z.string(),
  oddities: z.object({
    byteOrderMark: z.boolean(),
    firstCrLf: z.number().nullable(),
    firstEmpty: z.number().nullable(),
  }),
  patients: z.array(z.string()),
  /** ids of its Medications */
  denosumab: z.array(z.string()),
  /** uses in this part refer to Medications: worth a second look */
  refersToMedications: z.boolean(),
  types: z.record(z.string(), z.number()),
  /** names, by `Organization/id` */
  organisations: z.record(z.string(), z.string()),
  /** lines, from the part's first, that may name denosumab and are no JSON */
  broken: z.array(z.number()),
});

export type FoundPart = z.infer<typeof FoundPart>;

const PART = { path: '', name: '', bytes: 0, type: null };

/** `find`: lines as they stand in the export in, one line of what they tell out. */
export async function* findInPart(part: Part, words: DenosumabWords): AsyncGenerator<string> {
  const { denosumab } = FindTask.parse(part.task);
  const finder = new CohortFinder(words, denosumab);
  for await (const line of part.lines) {
    if (denosumab === undefined) finder.see(PART, line);
    else finder.seeAgain(line);
  }
  const { patients, types, broken, organisations } = finder.cohort;
  const { denosumab: medications, refersToMedications } = finder.forOthers;
  const found: FoundPart = {
    ...part.whole(),
    patients: [...patients],
    denosumab: denosumab === undefined ? [...medications] : [],
    refersToMedications,
    types: Object.fromEntries(types),
    organisations,
    broken: [...broken].map((place) => Number(place.split(':').at(-1))),
  };
  yield `${JSON.stringify(found)}\n`;
}
