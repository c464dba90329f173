import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Day } from '../facts/calendar.js';
import { exportTrail } from '../store/trail/export-trail.js';
import { withTrail } from './with-trail.js';

export interface ExportOptions {
  from?: Day;
  to?: Day;
}

/** One AuditEvent a line on standard output, no faster than it is taken. */
export function exportTheTrail({ from, to }: ExportOptions): Promise<void> {
  return withTrail(async (database) => {
    const events = exportTrail(database, { from: from ?? null, to: to ?? null });
    await pipeline(Readable.from(lines(events)), process.stdout, { end: false });
  });
}

async function* lines(events: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}
