import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a service keeps, with all that stands in it, and to be discarded. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'kept-'));

  /** the bytes of every file, database and journals alike */
  bytes(): Buffer {
    return Buffer.concat(readdirSync(this.path).map((name) => readFileSync(join(this.path, name))));
  }

  discard(): void {
    rmSync(this.path, { recursive: true });
  }
}
