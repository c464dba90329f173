import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from './resource.js';

const BATCH = 2000;

/** A FHIR Bulk Data export as a folder: one NDJSON file for each type. Call `close` when all is written. */
export function startExport(folder: string) {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, { file: number; waiting: string[] }>();
  return {
    write(resources: readonly Resource[]): void {
      for (const resource of resources) {
        const { resourceType } = resource;
        const found = files.get(resourceType) ?? {
          file: openSync(join(folder, `${resourceType}.ndjson`), 'w'),
          waiting: [],
        };
        files.set(resourceType, found);
        found.waiting.push(`${JSON.stringify(resource)}\n`);
        if (found.waiting.length >= BATCH) flush(found);
      }
    },
    close(): void {
      for (const one of files.values()) {
        flush(one);
        closeSync(one.file);
      }
    },
  };
}

function flush({ file, waiting }: { file: number; waiting: string[] }): void {
  writeSync(file, waiting.splice(0).join(''));
}
