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
}

/** The file as its schema gives it; null when it is missing, no JSON, or of another shape, all of which is reported. */
export function loadJson<Schema extends z.ZodType>(
  { root, report }: Source,
  file: string,
  schema: Schema,
): z.infer<Schema> | null {
  const text = readText(join(root, file));
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
export function filesIn({ root }: Source, folder: string): readonly string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}

/** Names of the folders in a folder, sorted. */
export function foldersIn({ root }: Source, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
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
