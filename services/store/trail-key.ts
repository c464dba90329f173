import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface KeySettings {
  dataDir: string;
  /** the site's own; null: one is made and kept in `dataDir` */
  trailKey: string | null;
}

const BYTES = 32;

/** @throws Error when no key can be read or made */
export function readTrailKey({ dataDir, trailKey }: KeySettings): KeyObject {
  return createSecretKey(trailKey ?? keptKey(dataDir), 'utf8');
}

function keptKey(dataDir: string): string {
  const file = join(dataDir, 'trail.key');
  if (!existsSync(file)) makeKey(dataDir, file);
  const key = readFileSync(file, 'utf8').trim();
  if (key === '') throw new Error(`${file} is empty: restore the trail's key, its pseudonyms hang on it`);
  return key;
}

/** Whole or not at all, and only once: of two that start together the second takes the first one's. */
function makeKey(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, `${randomBytes(BYTES).toString('hex')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
