import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { shapeProblems, type ShapeProblem } from '../../platform/shape-problems.js';

/** The program does not start on a list of clients that does not hold together. Names places, never values. */
export class ClientListError extends Error {
  override readonly name = 'ClientListError';

  constructor(file: string, problems: readonly ShapeProblem[]) {
    super(problems.map(({ path, expected }) => [file, path, expected].filter(Boolean).join(': ')).join('\n'));
  }
}

/** @throws ClientListError naming the file, every place that is wrong, and what was expected there */
export function readListFile<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const read = schema.safeParse(jsonOf(file));
  if (!read.success) throw new ClientListError(file, shapeProblems(read.error.issues));
  return read.data;
}

function jsonOf(file: string): unknown {
  if (!existsSync(file)) throw new ClientListError(file, [{ path: '', expected: 'expected a file' }]);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ClientListError(file, [{ path: '', expected: 'expected JSON' }]);
  }
}
