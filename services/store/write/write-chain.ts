import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import type { VerificationWork } from '../pharmacy/rows.js';
import { insertVerification } from '../pharmacy/write-pharmacy.js';
import { rowHash, sealOf, type Link } from '../trail/chain.js';
import type { TrailRow } from '../trail/trail-row.js';
import { inSlices } from './in-slices.js';
import { writeAnswers } from './write-answers.js';

/** What goes on a writer's chain, in this order. */
interface ForChain {
  /** bodies of trail rows */
  answers: readonly string[];
  decisions: readonly VerificationWork[];
}

/** Appends to a writer's chain, with all that hangs on it; answers with the chain's new end. */
export async function writeChain(
  database: Database,
  { answers, decisions }: ForChain,
  { link, key }: { link: Link; key: KeyObject },
): Promise<Link> {
  if (answers.length + decisions.length === 0) return link;
  const bodies = [...answers, ...decisions.map((decision) => decision.link)];
  const end = await append(database, bodies, link);
  // our own lines: written by trailRow, or looked at when a spool file was read
  const written = answers.map((body) => ({ body, row: JSON.parse(body) as TrailRow }));
  if (written.length > 0) await writeAnswers(database, written, link.writer);
  for (const [at, decision] of decisions.entries()) {
    const seq = link.seq + answers.length + at + 1;
    await insertVerification(database, decision, { writer: link.writer, seq });
  }
  const head = { seq: end.seq, hash: end.hash, seal: sealOf('end', end, key) };
  await database.updateTable('writers').set(head).where('writer', '=', link.writer).execute();
  return end;
}

async function append(
  database: Database,
  bodies: readonly string[],
  { writer, seq, hash }: Link,
): Promise<Link> {
  let previous = hash;
  const rows = bodies.map((body, at) => {
    const { id, day } = JSON.parse(body) as { id: string; day: string };
    const row = { writer, seq: seq + at + 1, id, day, body, previous, hash: rowHash(previous, body) };
    previous = row.hash;
    return row;
  });
  await inSlices(rows, (slice) => database.insertInto('trail').values(slice).execute());
  return { writer, seq: seq + rows.length, hash: previous };
}
