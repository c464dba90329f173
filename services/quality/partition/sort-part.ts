import { z } from 'zod';
import type { Place } from '../population/buckets.js';
import { placeKey } from '../population/cohort.js';
import { Rejected, Rejections } from '../population/rejections.js';
import { Spool } from '../population/spool.js';
import { medicationIn } from '../population/take-medication.js';
import type { Part } from './read-part.js';

/** One part of one file, and who is sought. */
const SortTask = z.object({
  /** the file's index, name and type */
  file: z.number(),
  name: z.string(),
  type: z.string().nullable(),
  /** number of the part's first line in the file */
  firstLine: z.number(),
  broken: z.array(z.number()),
  patients: z.array(z.string()),
});

/** How many lines of a part went where. */
export const SortedPart = z.object({
  counts: z.object({ lines: z.number(), skipped: z.number(), kept: z.number() }),
  rejected: Rejected,
});

/**
 * `sort`: lines as they stand in the export in; rows out, of the cohort only, columns separated by tabs:
 * `line PATIENT FILE LINE RESOURCE`, `medication ID FILE LINE RESOURCE`, `need MEDICATION PATIENT`, and last
 * `summary JSON`.
 */
export async function* sortPart({ task, lines }: Part): AsyncGenerator<Buffer> {
  const { file, name, type, firstLine, broken, patients } = SortTask.parse(task);
  const rejections = new Rejections();
  const rows: Buffer[] = [];
  const row = (kind: string, key: string, { line, bytes }: Place & { bytes: Buffer }) =>
    rows.push(Buffer.from(`${kind}\t${key}\t${file}\t${line}\t`), bytes, NEWLINE);
  const spool = new Spool({
    files: [{ path: '', name, bytes: 0, type }],
    cohort: {
      ...{ patients: new Set(patients), types: new Map(), withMedications: new Set(), organisations: {} },
      broken: new Set(broken.map((line) => placeKey(name, line))),
    },
    // each patient by himself, so that `needed` tells who needs a Medication
    buckets: new Map(patients.map((id, at) => [id, at])),
    writer: { add: (_bucket, owner, line) => row('line', owner, line) },
    reject: ({ line }, reason) => rejections.add({ file: name, line, reason }),
  });
  for await (const line of lines) {
    const placed = { ...line, number: firstLine - 1 + line.number };
    spool.take(0, placed);
    const medication = medicationIn(line);
    if (medication !== null) row('medication', medication, { file, line: placed.number, bytes: line.bytes });
    yield* rows.splice(0);
  }
  for (const [medication, owners] of spool.needed)
    for (const at of owners) yield Buffer.from(`need\t${medication}\t${patients[at] ?? ''}\n`);
  const summary: z.infer<typeof SortedPart> = { counts: spool.counts, rejected: rejections.all };
  yield Buffer.from(`summary\t${JSON.stringify(summary)}\n`);
}

const NEWLINE = Buffer.from('\n');
