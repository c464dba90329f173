import { checkKnowledge } from '../knowledge/check-knowledge.js';
import { siteChangeText, type SiteChange } from '../knowledge/site/site-change.js';

/** Validates everything the service knows, and the site's settings if a file is named; exit code 1 when something is wrong, with file, place and what was expected. */
export function checkRules(root: string, { site }: { site?: string }): void {
  const check = checkKnowledge(root, site ?? null);
  if (check.ok) {
    const counts = Object.entries(check.counts).map(([what, count]) => `${what} ${count}`);
    process.stdout.write(`all is well: ${counts.join(', ')}\n`);
    for (const change of check.siteChanges)
      process.stdout.write(`  ${siteChangeText(change)}${signature(change)}\n`);
    return;
  }
  for (const { message } of check.problems) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function signature({ why, signedBy, signedOn }: SiteChange): string {
  return signedBy === undefined ? '' : ` (${signedBy}, ${signedOn ?? ''}: ${why ?? ''})`;
}
