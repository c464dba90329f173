import type { Line } from '../sources/split-lines.js';
import type { BucketWriter } from './buckets.js';
import { hidesNothing, idsIn, typeFirst } from './line-hints.js';
import { idOf, parseLine } from './raw-resource.js';
import type { Spool } from './spool.js';

/** A Medication that the cohort refers to, to each bucket that needs it. */
export function takeMedication(
  { needed, writer }: { needed: Spool['needed']; writer: BucketWriter },
  file: number,
  { bytes, number: line, tooLong }: Line,
): void {
  const type = tooLong ? 'none' : typeFirst(bytes);
  if (type !== null && type !== 'Medication') return;
  const text = bytes.toString('latin1');
  if (hidesNothing(text) && !idsIn(text).some((id) => needed.has(id))) return;
  const parsed = parseLine(bytes);
  if ('fault' in parsed || parsed.resource.resourceType !== 'Medication') return;
  for (const bucket of needed.get(idOf(parsed.resource) ?? '') ?? []) {
    writer.add(bucket, '', { file, line, bytes });
  }
}
