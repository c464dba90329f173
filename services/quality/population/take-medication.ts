import type { Line } from '../sources/split-lines.js';
import type { BucketWriter } from './buckets.js';
import { hidesNothing, idsIn, typeFirst } from './line-hints.js';
import { idOf, parseLine } from './raw-resource.js';
import type { Spool } from './spool.js';

/** A Medication that the cohort refers to, to each bucket that needs it. */
export function takeMedication(
  { needed, writer }: { needed: Spool['needed']; writer: BucketWriter },
  file: number,
  { bytes, text, number: line, tooLong }: Line,
): void {
  if (!mayBeMedication({ text, tooLong })) return;
  if (hidesNothing(text) && !idsIn(text).some((id) => needed.has(id))) return;
  for (const bucket of needed.get(medicationIn({ bytes, text, tooLong }) ?? '') ?? []) {
    writer.add(bucket, '', { file, line, bytes });
  }
}

/** The id of the Medication that stands on a line; null when none does. */
export function medicationIn(line: Pick<Line, 'bytes' | 'text' | 'tooLong'>): string | null {
  if (!mayBeMedication(line)) return null;
  const parsed = parseLine(line.bytes);
  return 'resource' in parsed && parsed.resource.resourceType === 'Medication' ? idOf(parsed.resource) : null;
}

function mayBeMedication({ text, tooLong }: Pick<Line, 'text' | 'tooLong'>): boolean {
  if (tooLong) return false;
  const type = typeFirst(text);
  return type === null || type === 'Medication';
}
