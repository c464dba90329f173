import type { Finding } from '../store/trail/finding.js';
import { verifyTrail } from '../store/trail/verify-trail.js';
import { withTrail } from './with-trail.js';

/** Names every row that does not hold; exit code 1 when there is one. */
export function verifyTheTrail(): Promise<void> {
  return withTrail(async (database, key) => {
    const { writers, rows, findings } = await verifyTrail(database, key);
    for (const finding of findings) process.stderr.write(`${asText(finding)}\n`);
    if (findings.length > 0) process.exitCode = 1;
    else process.stdout.write(`the trail holds: ${rows} rows of ${writers} writers\n`);
  });
}

function asText({ writer, seq, what, says }: Finding): string {
  const place = seq === null ? `writer ${writer}` : `writer ${writer}, row ${seq}`;
  return `${place}: ${what}: ${says}`;
}
