import type { Database } from '../database/open-database.js';
import type { TrailTable } from '../database/schema.js';
import { rowHash, type Link } from './chain.js';
import type { Finding } from './finding.js';
import { readVerificationLink } from '../pharmacy/rows.js';
import { readTrailRow } from './trail-row.js';

export function newEnd({ writer, seq, hash }: TrailTable): Link {
  return { writer, seq, hash };
}

/** Whether a row is as it was written, and follows the row that was written before it. */
export async function checkRow(database: Database, row: TrailTable, before: Link): Promise<Finding[]> {
  const { writer, seq } = row;
  const finding = (at: number, what: Finding['what'], says: string) => ({ writer, seq: at, what, says });
  const findings: Finding[] = [];
  if (!isAsWritten(row)) findings.push(finding(seq, 'changed', 'not what its hash was made of'));
  if (seq > before.seq + 1) {
    const last = seq === before.seq + 2 ? '' : ` up to ${seq - 1}`;
    findings.push(finding(before.seq + 1, 'missing', `taken out${last}`));
  } else if (row.previous !== before.hash) {
    findings.push(await whyNotAfter(database, row, before));
  }
  return findings;
}

function isAsWritten({ id, day, body, previous, hash }: TrailTable): boolean {
  if (rowHash(previous, body) !== hash) return false;
  const row = readTrailRow(body) ?? readVerificationLink(body);
  return row?.id === id && row.day === day;
}

async function whyNotAfter(
  database: Database,
  { writer, seq, previous }: TrailTable,
  before: Link,
): Promise<Finding> {
  const elsewhere = await database
    .selectFrom('trail')
    .select('seq')
    .where('writer', '=', writer)
    .where('hash', '=', previous)
    .executeTakeFirst();
  if (elsewhere) return { writer, seq, what: 'reordered', says: `it was written after row ${elsewhere.seq}` };
  const says = `it does not follow row ${before.seq}: that one was changed with its hash, or one between was taken out and the rest renumbered`;
  return { writer, seq, what: 'broken', says };
}
