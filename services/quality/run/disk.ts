import { appendFileSync, closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AuditStop } from '../audit-stop.js';
import { errorCode } from '../error-code.js';

/** The writes of a run; a test hands in one that fails. */
export interface Disk {
  append(path: string, bytes: Buffer): void;
  /** whole or not at all, and on the disk when it returns */
  replace(path: string, text: string): void;
}

export const DISK: Disk = {
  append: (path, bytes) => appendFileSync(path, bytes),
  replace(path, text) {
    const beside = `${path}.part`;
    const fd = openSync(beside, 'w');
    try {
      writeAll(fd, Buffer.from(text));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, path);
    syncFolder(dirname(path));
  },
};

function writeAll(fd: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; from += writeSync(fd, bytes, from));
}

/** The new name must be on the disk too. */
function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'may not be written',
};

/** A failure of the disk as a plain sentence; anything else as it is. */
export function plainDiskError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  const said = SENTENCES[code];
  return said === undefined
    ? error
    : new AuditStop(`${folder}: ${said} (${code}). Make room, then run the same again with --resume.`);
}
