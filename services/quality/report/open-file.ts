import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** A file that is written as its rows come; what a run that is stopped leaves of it must not look whole. */
export interface OpenFile {
  /** Waits while the disk is behind. @throws what the disk answers */
  write(text: string): Promise<void>;
  /** all that is in another file */
  append(path: string): Promise<void>;
  close(): Promise<void>;
  /** it is whole, and closed: from now on it has its name */
  keep(): void;
}

/** Bytes that may wait for the disk while the next patients are counted. */
const WRITTEN_AHEAD = 1024 * 1024;

/** Writes beside `path`, as `.part`. */
export function openFile(path: string): OpenFile {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished, { highWaterMark: WRITTEN_AHEAD });
  // fails when the disk does; watched from the start, so that a failure is never nobody's
  const closed = finished(stream);
  closed.catch(() => undefined);
  const write = async (bytes: string | Buffer) => {
    if (stream.errored) throw stream.errored;
    if (!stream.write(bytes)) await once(stream, 'drain');
  };
  return {
    write,
    async append(other) {
      for await (const chunk of createReadStream(other, { highWaterMark: WRITTEN_AHEAD }))
        await write(chunk as Buffer);
    },
    async close() {
      stream.end();
      await closed;
    },
    keep: () => renameSync(unfinished, path),
  };
}
