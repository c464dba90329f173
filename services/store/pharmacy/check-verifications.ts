import type { Database } from '../database/open-database.js';
import type { TrailTable, VerificationsTable } from '../database/schema.js';
import type { Finding } from '../trail/finding.js';
import { bodyDigest, readVerificationLink } from './rows.js';

/** The decision that a row of the chain speaks of: it must be there, and be what it was. */
export async function checkVerificationOf(
  database: Database,
  { writer, seq, body }: TrailTable,
): Promise<Finding[]> {
  const link = readVerificationLink(body);
  if (!link) return [];
  const decision = await database
    .selectFrom('verifications')
    .selectAll()
    .where('id', '=', link.id)
    .executeTakeFirst();
  if (!decision)
    return [{ writer, seq, what: 'missing', says: 'the decision of a pharmacist was taken out' }];
  return isAsWritten(decision, { writer, seq, digest: link.digest })
    ? []
    : [{ writer, seq, what: 'changed', says: 'the decision of a pharmacist is not what was decided' }];
}

function isAsWritten(
  decision: VerificationsTable,
  { writer, seq, digest }: { writer: number; seq: number; digest: string },
): boolean {
  const isInPlace = decision.writer === writer && decision.seq === seq;
  return isInPlace && bodyDigest(decision.body) === digest;
}

/** Decisions for which the chain has no row. */
export async function unlinkedVerifications(database: Database): Promise<Finding[]> {
  const unlinked = await database
    .selectFrom('verifications')
    .leftJoin('trail', 'trail.id', 'verifications.id')
    .select(['verifications.writer', 'verifications.seq'])
    .where('trail.id', 'is', null)
    .execute();
  const says = 'a decision of a pharmacist that the chain does not know';
  return unlinked.map(({ writer, seq }) => ({ writer, seq, what: 'added', says }));
}
