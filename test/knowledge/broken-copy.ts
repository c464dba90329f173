import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../services/platform/root.js';

export const ROOT = projectRoot(import.meta.url);

/** A copy of the published knowledge that a test may break. */
export class KnowledgeCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  private readonly touched = new Set<string>();

  constructor() {
    for (const folder of ['rules', 'fhir-resources'])
      cpSync(join(ROOT, folder), join(this.root, folder), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    this.touched.add(file);
    writeFileSync(join(this.root, file), text);
  }

  remove(path: string): void {
    this.touched.add(path);
    rmSync(join(this.root, path), { recursive: true });
  }

  /** As it was, for the next test. */
  mend(): void {
    for (const path of this.touched) cpSync(join(ROOT, path), join(this.root, path), { recursive: true });
    this.touched.clear();
  }

  discard(): void {
    rmSync(this.root, { recursive: true });
  }

  /** Replaces the value at a place in a JSON file; undefined takes it out. */
  set(file: string, place: string, value: unknown): void {
    const json = JSON.parse(this.read(file)) as Record<string, unknown>;
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((inner, step) => inner[step] as Record<string, unknown>, json);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = value;
    this.write(file, JSON.stringify(json));
  }
}
