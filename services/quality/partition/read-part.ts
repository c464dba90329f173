import { createHash } from 'node:crypto';
import { LineSplitter, type Line } from '../sources/split-lines.js';

const NEWLINE = 0x0a;

/** A part of the work as a step gets it: on the first line what is to be done, as JSON, then its lines. */
export interface Part {
  /** JSON, not checked yet */
  task: unknown;
  lines: AsyncIterable<Line>;
  /** what is known once the lines are read: how many there were (empty ones too), and sha256 of their bytes */
  whole(): { lines: number; sha256: string; oddities: LineSplitter['oddities'] };
}

/** @param longest bytes of a line; default: that of a line of an export */
export async function readPart(input: AsyncIterable<Buffer>, longest?: number): Promise<Part> {
  const chunks = input[Symbol.asyncIterator]();
  const { task, rest } = await readTask(chunks);
  const splitter = new LineSplitter(longest);
  const hash = createHash('sha256');
  return {
    task,
    lines: linesOf(chunks, rest, { splitter, hash }),
    whole: () => ({
      lines: splitter.reached - 1,
      sha256: hash.copy().digest('hex'),
      oddities: splitter.oddities,
    }),
  };
}

/** The task may be long: it names a whole cohort. */
async function readTask(chunks: AsyncIterator<Buffer>): Promise<{ task: unknown; rest: Buffer }> {
  const pieces: Buffer[] = [];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    const end = next.value.indexOf(NEWLINE);
    if (end < 0) {
      pieces.push(next.value);
      continue;
    }
    const text = Buffer.concat([...pieces, next.value.subarray(0, end)]).toString();
    return { task: JSON.parse(text), rest: next.value.subarray(end + 1) };
  }
  return { task: JSON.parse(Buffer.concat(pieces).toString()), rest: Buffer.alloc(0) };
}

async function* linesOf(
  chunks: AsyncIterator<Buffer>,
  rest: Buffer,
  { splitter, hash }: { splitter: LineSplitter; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Line> {
  hash.update(rest);
  yield* splitter.push(rest);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    hash.update(next.value);
    yield* splitter.push(next.value);
  }
  yield* splitter.end();
}
