import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Knowledge } from '../../knowledge/knowledge.js';

/** SHA-256 of all that judges: rules, value sets and settings as they are in force, and the site's own file. */
export function settingsHash(knowledge: Knowledge, siteFile: string | null): string {
  const hash = createHash('sha256').update(rulesHash(knowledge)).update(JSON.stringify(knowledge.settings));
  if (siteFile !== null) hash.update(readFileSync(siteFile));
  return hash.digest('hex');
}

/** SHA-256 of rules and value sets. */
export function rulesHash({ rules, valueSets }: Pick<Knowledge, 'rules' | 'valueSets'>): string {
  return createHash('sha256').update(JSON.stringify({ rules, valueSets })).digest('hex');
}
