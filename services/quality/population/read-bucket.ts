import { existsSync, readFileSync } from 'node:fs';
import type { Place } from './buckets.js';

const NEWLINE = 0x0a;
const TAB = 0x09;

/** A line of a bucket, still unparsed. */
export interface SpooledLine extends Place {
  bytes: Buffer;
}

/** The lines of one bucket, by patient in the order of their ids; under the empty id the Medications. */
export function readBucket(path: string): readonly (readonly [string, readonly SpooledLine[]])[] {
  const all = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const byOwner = new Map<string, SpooledLine[]>();
  for (let from = 0; from < all.length;) {
    const end = all.indexOf(NEWLINE, from);
    const { owner, ...line } = spooledLine(all.subarray(from, end));
    const lines = byOwner.get(owner);
    if (lines) lines.push(line);
    else byOwner.set(owner, [line]);
    from = end + 1;
  }
  return [...byOwner].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A line `owner TAB file TAB line TAB resource`. */
export function spooledLine(line: Buffer): SpooledLine & { owner: string } {
  const first = line.indexOf(TAB);
  const second = line.indexOf(TAB, first + 1);
  const third = line.indexOf(TAB, second + 1);
  return {
    owner: line.toString('utf8', 0, first),
    file: Number(line.toString('latin1', first + 1, second)),
    line: Number(line.toString('latin1', second + 1, third)),
    bytes: line.subarray(third + 1),
  };
}
