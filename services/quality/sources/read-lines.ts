import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AuditStop } from '../audit-stop.js';
import { errorCode } from '../error-code.js';
import { fingerprint } from './fingerprint.js';
import type { InputFile, Reading } from './input-file.js';
import { LineSplitter, type Line, type LineOddities } from './split-lines.js';

const CHUNK = 1024 * 1024;
const GZIP = [0x1f, 0x8b];

/** What is known of a file once it is read to its end. */
export interface ReadFile {
  /** of the file as it lies on disk, hexadecimal; empty when it was read again */
  sha256: string;
  oddities: LineOddities;
  /** the line on which an unreadable gzip broke off */
  brokeOffAt: number | null;
}

type Chunks = AsyncIterable<Buffer>;

/** Hands over every line of a file, compressed or not, whatever it is called. @throws AuditStop when it can't be opened */
export async function readLines(
  file: InputFile,
  take: (line: Line) => void,
  reading: Reading = {},
): Promise<ReadFile> {
  const splitter = new LineSplitter();
  const hash = createHash('sha256');
  const { oddities } = splitter;
  const split = async (chunks: Chunks) => {
    for await (const chunk of chunks) for (const line of splitter.push(chunk)) take(line);
    for (const line of splitter.end()) take(line);
  };
  try {
    const raw = chunksOf(file, hash, reading);
    await (isGzip(file) ? pipeline(raw, createGunzip({ chunkSize: CHUNK }), split) : split(raw));
  } catch (error) {
    if (!isZlib(error)) throw unreadable(file, error);
    const sha256 = reading.again ? '' : await fingerprint(file, reading);
    return { sha256, oddities, brokeOffAt: splitter.reached };
  }
  return { sha256: reading.again ? '' : hash.digest('hex'), oddities, brokeOffAt: null };
}

async function* chunksOf(
  { path }: InputFile,
  hash: Hash,
  { signal, onBytes, again }: Reading,
): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, ...(signal && { signal }) })) {
    const bytes = chunk as Buffer;
    if (!again) hash.update(bytes);
    onBytes?.(bytes.length);
    yield bytes;
  }
}

function isGzip(file: InputFile): boolean {
  if (file.bytes < GZIP.length) return false;
  const head = Buffer.alloc(GZIP.length);
  try {
    const fd = openSync(file.path, 'r');
    readSync(fd, head);
    closeSync(fd);
  } catch (error) {
    throw unreadable(file, error);
  }
  return GZIP.every((byte, at) => head[at] === byte);
}

/** Of the compressed data; the disk's and our own are not. */
function isZlib(error: unknown): boolean {
  return errorCode(error).startsWith('Z_');
}

function unreadable({ name }: InputFile, error: unknown): unknown {
  const code = errorCode(error);
  const isOfDisk = /^E[A-Z]+$/.test(code);
  return isOfDisk ? new AuditStop(`${name}: expected a file that can be read (${code})`) : error;
}
