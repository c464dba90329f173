import { createHash, type Hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Disk } from './disk.js';
import { resultsFile } from './journal.js';

/** Characters that wait to be written together. */
const TOGETHER = 1024 * 1024;

interface Growing {
  path: string;
  hash: Hash;
  waiting: string;
}

/**
 * The results of one bucket, as they grow. Nothing vouches for them yet, so they are not forced to the disk: the entry
 * that does has their hashes, and is written when they are whole.
 */
export class BucketFiles {
  private readonly files = new Map<string, Growing>();

  constructor(
    private readonly place: { work: string; bucket: number },
    private readonly disk: Disk,
  ) {}

  add(texts: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(texts)) {
      const file = this.files.get(name) ?? this.begin(name);
      file.waiting += text;
      if (file.waiting.length > TOGETHER) this.write(file);
    }
  }

  /** Writes what waits. @returns sha256 by name */
  end(): Record<string, string> {
    const hashes = [...this.files].map(([name, file]) => {
      this.write(file);
      return [name, file.hash.digest('hex')] as const;
    });
    return Object.fromEntries(hashes);
  }

  /** What a run that was killed left of it goes. */
  private begin(name: string): Growing {
    const path = resultsFile(this.place, name);
    rmSync(path, { force: true });
    const file = { path, hash: createHash('sha256'), waiting: '' };
    this.files.set(name, file);
    return file;
  }

  private write(file: Growing): void {
    const bytes = Buffer.from(file.waiting);
    file.waiting = '';
    file.hash.update(bytes);
    this.disk.append(file.path, bytes);
  }
}
