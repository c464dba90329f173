import { readdirSync } from 'node:fs';

/** The test files below test/ whose path begins so: `facts/calcium`, `scenarios/golden`. */
export function testFiles(beginnings) {
  return readdirSync('test', { recursive: true })
    .filter((path) => path.endsWith('.test.ts') && beginnings.some((beginning) => path.startsWith(beginning)))
    .map((path) => `test/${path}`)
    .sort();
}
