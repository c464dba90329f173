import type { Day } from '../../facts/calendar.js';
import type { Database } from '../database/open-database.js';
import { readVerificationLink } from '../pharmacy/rows.js';
import { auditEvent, verificationEvent } from './audit-event.js';
import { rowsOf } from './read-trail.js';
import { TrailRow } from './trail-row.js';

/** Both days are included; null: no limit. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

/** FHIR AuditEvents, writer by writer, each in its order. */
export async function* exportTrail(
  database: Database,
  { from, to }: Period,
): AsyncGenerator<Record<string, unknown>> {
  const writers = await database.selectFrom('writers').select('writer').orderBy('writer').execute();
  for (const { writer } of writers)
    for await (const { day, body } of rowsOf(database, writer, 0))
      if ((from === null || day >= from) && (to === null || day <= to)) yield eventOf(body);
}

function eventOf(body: string): Record<string, unknown> {
  const decision = readVerificationLink(body);
  return decision ? verificationEvent(decision) : auditEvent(TrailRow.parse(JSON.parse(body)));
}
