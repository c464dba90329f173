import { checkKnowledge } from '../knowledge/check-knowledge.js';

/** Validates everything the service knows; exit code 1 when something is wrong, with file, place and what was expected. */
export function checkRules(root: string): void {
  const check = checkKnowledge(root);
  if (check.ok) {
    const counts = Object.entries(check.counts).map(([what, count]) => `${what} ${count}`);
    process.stdout.write(`all is well: ${counts.join(', ')}\n`);
    return;
  }
  for (const { message } of check.problems) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
