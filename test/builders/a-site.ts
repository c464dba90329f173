import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who answers for a change. */
export const SIGNED = {
  why: 'Agreed in the drug committee.',
  signedBy: 'A. Example, hospital pharmacist',
  signedOn: '2026-11-20',
};

/** A file of site settings, and its folder to discard. */
export class SiteFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'site-'));
  readonly path = join(this.folder, 'site.json');

  /** @param asked text as it is, or what a site asks for beside its name */
  write(asked: string | object): string {
    const text = typeof asked === 'string' ? asked : JSON.stringify({ site: 'Example Hospital', ...asked });
    writeFileSync(this.path, text);
    return this.path;
  }

  discard(): void {
    rmSync(this.folder, { recursive: true });
  }
}
