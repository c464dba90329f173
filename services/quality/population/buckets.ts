import { join } from 'node:path';

/** Raw lines of one bucket, on average, when all of the input concerned us: what one worker has in memory. */
const BYTES_PER_BUCKET = 8 * 1024 * 1024;
const FEWEST = 16;
const MOST = 512;
/** What text shrinks to in a gzip, about. */
const GZIP_RATIO = 8;
/** Of all buckets together, before they are written. */
const MOST_UNWRITTEN = 8 * 1024 * 1024;

export function bucketCount(files: readonly { name: string; bytes: number }[]): number {
  const bytes = files.reduce(
    (sum, file) => sum + file.bytes * (file.name.endsWith('.gz') ? GZIP_RATIO : 1),
    0,
  );
  return Math.min(MOST, Math.max(FEWEST, Math.ceil(bytes / BYTES_PER_BUCKET)));
}

/** So many patients to each in the order of their ids: what comes out of one bucket after the other is in that order. */
export function bucketsOf(patients: ReadonlySet<string>, buckets: number): ReadonlyMap<string, number> {
  const inOrder = [...patients].sort();
  return new Map(inOrder.map((id, at) => [id, Math.floor((at * buckets) / inOrder.length)]));
}

export function bucketFile(folder: string, bucket: number): string {
  return join(folder, `${String(bucket).padStart(4, '0')}.lines`);
}

/** Where a line came from. */
export interface Place {
  /** index of the input file */
  file: number;
  line: number;
}

/** Adds bytes to a file's end. */
export type Append = (path: string, bytes: Buffer) => void;

const NEWLINE = Buffer.from('\n');

/**
 * Lines on their way to their buckets: `owner TAB file TAB line TAB resource`. The owner is the patient's id, empty for
 * a Medication. At most 8 MB wait in memory.
 */
export class BucketWriter {
  private readonly waiting: Buffer[][];
  private unwritten = 0;

  constructor(
    private readonly folder: string,
    buckets: number,
    private readonly append: Append,
  ) {
    this.waiting = Array.from({ length: buckets }, () => []);
  }

  add(bucket: number, owner: string, { file, line, bytes }: Place & { bytes: Buffer }): void {
    const head = Buffer.from(`${owner}\t${file}\t${line}\t`);
    // a copy: a slice would keep the whole chunk of the input alive
    this.waiting[bucket]?.push(Buffer.concat([head, bytes, NEWLINE]));
    this.unwritten += head.length + bytes.length + 1;
    if (this.unwritten > MOST_UNWRITTEN) this.flush();
  }

  flush(): void {
    this.waiting.forEach((lines, bucket) => {
      if (lines.length > 0) this.append(bucketFile(this.folder, bucket), Buffer.concat(lines));
      lines.length = 0;
    });
    this.unwritten = 0;
  }
}
