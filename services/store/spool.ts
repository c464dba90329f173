import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createBatches } from './batches.js';
import { readTrailRow } from './trail/trail-row.js';

/** Rows that wait for the database: in memory, and in a file so that a kill does not lose them either. */
export interface Spool {
  /** resolves when the row is in the file, or can't be; false when there is no room: the row is lost */
  add(row: string): Promise<boolean>;
  first(count: number): readonly string[];
  /** these are in the database now; the file goes with the last of them */
  drop(count: number): void;
  size(): number;
  close(): Promise<void>;
}

/** Of memory, in characters: some twenty thousand rows. */
const MOST_CHARACTERS = 64_000_000;

/**
 * Takes up what earlier processes left in the folder. A row may by then be in the database: it is to be written with
 * care (`again`).
 */
export function openSpool(folder: string, most = MOST_CHARACTERS): Spool {
  const left = readLeft(folder);
  let waiting = left.rows;
  let characters = waiting.reduce((sum, row) => sum + row.length, 0);
  const file = spoolFile(folder, left.files);
  return {
    add: async (row) => {
      if (characters + row.length > most) return false;
      waiting.push(row);
      characters += row.length;
      await file.append(row);
      return true;
    },
    first: (count) => waiting.slice(0, count),
    drop: (count) => {
      for (const row of waiting.slice(0, count)) characters -= row.length;
      waiting = waiting.slice(count);
      if (waiting.length === 0) void file.remove();
    },
    size: () => waiting.length,
    close: () => file.close(),
  };
}

const NAME = /^spool-[\da-f-]+\.ndjson$/;

/** The last line may be half: its process was killed while it wrote. */
function readLeft(folder: string): { files: string[]; rows: string[] } {
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => NAME.test(name))
    .map((name) => join(folder, name));
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return { files, rows: lines.filter((line) => readTrailRow(line) !== null) };
}

/** One after another, so that a file is not removed under a line that is being written. */
function spoolFile(folder: string, left: readonly string[]) {
  const path = join(folder, `spool-${randomUUID()}.ndjson`);
  let handle: FileHandle | null = null;
  let done: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => (done = done.then(work).catch(() => undefined));

  async function write(rows: readonly string[]): Promise<void> {
    await mkdir(folder, { recursive: true });
    handle ??= await open(path, 'a', 0o600);
    await handle.appendFile(rows.map((row) => `${row}\n`).join(''));
    await handle.datasync();
  }
  async function close(): Promise<void> {
    await handle?.close();
    handle = null;
  }
  async function remove(): Promise<void> {
    await close();
    for (const file of [...left, path]) await rm(file, { force: true });
  }
  const appends = createBatches<string, undefined>(async (rows) => {
    await inTurn(() => write(rows));
    return rows.map(() => undefined);
  });
  return {
    append: (row: string): Promise<unknown> => appends.add(row),
    remove: () => inTurn(remove),
    close: () => inTurn(close),
  };
}
