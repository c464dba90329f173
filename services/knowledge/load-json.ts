import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Report } from './knowledge-error.js';
import { shapeProblems } from '../platform/shape-problems.js';

/** Where the knowledge is read from, and where its problems go. */
export interface Source {
  /** folder that has `rules` and `fhir-resources` */
  root: string;
  report: Report;
  /** where a file stands that is not read from `root` (other-rules.ts); null: it is */
  elsewhere?: ((file: string) => string | null) | undefined;
}

function placeOf({ root, elsewhere }: Source, file: string): string {
  return elsewhere?.(file) ?? join(root, file);
}

/** The file as its schema gives it; null when it is missing, no JSON, or of another shape, all of which is reported. */
export function loadJson<Schema extends z.ZodType>(
  source: Source,
  file: string,
  schema: Schema,
): z.infer<Schema> | null {
  const { report } = source;
  const text = readText(placeOf(source, file));
  if (text === null) {
    report({ code: 'missing-file', file, path: '', expected: 'expected the file to be there' });
    return null;
  }
  const json = parse(text);
  if (json instanceof SyntaxError) {
    report({ code: 'not-json', file, path: '', expected: `expected JSON: ${json.message}` });
    return null;
  }
  const read = schema.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  for (const problem of shapeProblems(read.error.issues)) report({ code: 'wrong-shape', file, ...problem });
  return null;
}

/** Names in a folder, sorted; none when the folder is missing. */
export function filesIn(source: Source, folder: string): readonly string[] {
  const place = placeOf(source, folder);
  return existsSync(place)
    ? readdirSync(place)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}

/** Names of the folders in a folder, sorted. */
export function foldersIn(source: Source, folder: string): readonly string[] {
  const place = placeOf(source, folder);
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
