import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../../services/config.js';

/** Settings of the program; `test/config.test.ts` sees to it that this file lists them all. */
export function knownSettings(): string[] {
  const listed = readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm);
  return [...[...listed].flatMap(([, name]) => name ?? []), 'NODE_ENV'];
}

/** What the program finds wrong with an environment. */
export function problemsWith(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ setting, expected }) => `${setting}: ${expected}`);
  }
}
