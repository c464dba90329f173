import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Below node_modules, where what is compiled finds the packages; copies of the project may share these. */
export const ALL_COMPILED = join(ROOT, 'node_modules', '.cache', 'denosumab-cds');

export const COMPILED = join(ALL_COMPILED, createHash('sha256').update(ROOT).digest('hex').slice(0, 16));
