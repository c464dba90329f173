import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import type { WritersTable } from '../database/schema.js';
import { checkVerificationOf, unlinkedVerifications } from '../pharmacy/check-verifications.js';
import { checkRow, newEnd } from './check-row.js';
import { firstLink, sealOf, type Link } from './chain.js';
import type { Finding } from './finding.js';
import { rowsOf } from './read-trail.js';

export interface Verification {
  writers: number;
  rows: number;
  findings: readonly Finding[];
}

/**
 * Walks the chain of every writer, from its beginning or from what retention has cut, to the end it has sealed.
 *
 * It finds a row that was changed, taken out, put in or moved, rows cut off at the end of a chain, and a writer taken
 * out from among others: the seals need the site's key. It can't see the newest writers taken out altogether, nor an
 * older state of the whole database put in its place: for that, keep its result (rows of each writer) elsewhere.
 */
export function verifyTrail(database: Database, key: KeyObject): Promise<Verification> {
  // one view of it all, while the service goes on writing and cutting
  const view = database.transaction().setIsolationLevel('repeatable read');
  return view.execute((transaction) => verify(transaction, key));
}

async function verify(database: Database, key: KeyObject): Promise<Verification> {
  const writers = await database.selectFrom('writers').selectAll().orderBy('writer').execute();
  const findings = await wrongWriters(database, writers);
  let rows = 0;
  for (const end of writers) {
    const start = await startOf(database, end.writer, key);
    const walked = await walk(database, start.link);
    rows += walked.rows;
    findings.push(...start.findings, ...walked.findings, ...checkEnd(walked.end, end, key));
  }
  findings.push(...(await unlinkedVerifications(database)));
  return { writers: writers.length, rows, findings };
}

/** Writers are numbered without gaps. */
async function wrongWriters(database: Database, writers: readonly WritersTable[]): Promise<Finding[]> {
  const known = new Set(writers.map(({ writer }) => writer));
  const inTrail = await database.selectFrom('trail').select('writer').distinct().execute();
  const wanted = Math.max(0, ...known, ...inTrail.map(({ writer }) => writer));
  return Array.from({ length: wanted }, (_, at) => at + 1)
    .filter((writer) => !known.has(writer))
    .map((writer) => ({ writer, seq: null, what: 'missing', says: 'this writer was taken out' }));
}

async function startOf(
  database: Database,
  writer: number,
  key: KeyObject,
): Promise<{ link: Link; findings: Finding[] }> {
  const checkpoint = await database
    .selectFrom('checkpoints')
    .selectAll()
    .where('writer', '=', writer)
    .executeTakeFirst();
  if (checkpoint === undefined) return { link: firstLink(writer), findings: [] };
  const { seq } = checkpoint;
  const holds = checkpoint.seal === sealOf('checkpoint', checkpoint, key);
  const says = 'the checkpoint of retention is not sealed with this key';
  return { link: checkpoint, findings: holds ? [] : [{ writer, seq, what: 'unsealed', says }] };
}

async function walk(
  database: Database,
  start: Link,
): Promise<{ end: Link; rows: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let [end, rows] = [start, 0];
  for await (const row of rowsOf(database, start.writer, start.seq)) {
    findings.push(...(await checkRow(database, row, end)), ...(await checkVerificationOf(database, row)));
    end = newEnd(row);
    rows += 1;
  }
  return { end, rows, findings };
}

function checkEnd(found: Link, sealed: WritersTable, key: KeyObject): Finding[] {
  const { writer, seq, hash } = sealed;
  const finding = (at: number, what: Finding['what'], says: string): Finding[] => [
    { writer, seq: at, what, says },
  ];
  if (sealed.seal !== sealOf('end', sealed, key))
    return finding(seq, 'unsealed', 'the end of the chain is not sealed with this key');
  if (found.seq < seq) return finding(found.seq + 1, 'missing', `the last rows are missing, up to ${seq}`);
  if (found.seq > seq) return finding(seq + 1, 'added', 'rows stand behind the end that was sealed');
  return found.hash === hash ? [] : finding(seq, 'changed', 'the last row is not the one that was sealed');
}
