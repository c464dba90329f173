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

const NEWLINE = 0x0a;

/** Lines of one bucket that wait to be written together. */
interface Waiting {
  bytes: Buffer;
  used: number;
}

/**
 * Lines on their way to their buckets: `owner TAB file TAB line TAB resource`. The owner is the patient's id, empty for
 * a Medication. At most 8 MB wait in memory.
 */
export class BucketWriter {
  private readonly waiting: Waiting[];

  constructor(
    private readonly folder: string,
    buckets: number,
    private readonly append: Append,
  ) {
    const share = Math.floor(MOST_UNWRITTEN / buckets);
    this.waiting = Array.from({ length: buckets }, () => ({ bytes: Buffer.allocUnsafeSlow(share), used: 0 }));
  }

  add(bucket: number, owner: string, { file, line, bytes }: Place & { bytes: Buffer }): void {
    const waiting = this.waiting[bucket];
    if (!waiting) throw new Error('there is no such bucket');
    const head = `${owner}\t${file}\t${line}\t`;
    // in UTF-8 a character of a string is three bytes at most
    const most = 3 * head.length + bytes.length + 1;
    if (most > waiting.bytes.length - waiting.used) this.write(bucket, waiting);
    if (most > waiting.bytes.length) this.append(this.file(bucket), whole(head, bytes));
    else put(waiting, head, bytes);
  }

  flush(): void {
    this.waiting.forEach((waiting, bucket) => this.write(bucket, waiting));
  }

  private write(bucket: number, waiting: Waiting): void {
    if (waiting.used === 0) return;
    this.append(this.file(bucket), waiting.bytes.subarray(0, waiting.used));
    waiting.used = 0;
  }

  private file(bucket: number): string {
    return bucketFile(this.folder, bucket);
  }
}

/** Copied: a slice would keep the whole chunk of the input alive. */
function put(waiting: Waiting, head: string, bytes: Buffer): void {
  waiting.used += waiting.bytes.write(head, waiting.used);
  waiting.used += bytes.copy(waiting.bytes, waiting.used);
  waiting.used = waiting.bytes.writeUInt8(NEWLINE, waiting.used);
}

function whole(head: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(head), bytes, Buffer.of(NEWLINE)]);
}
