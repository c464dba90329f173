import { InvalidArgumentError } from 'commander';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Day } from '../facts/calendar.js';
import { exportTrail } from '../store/trail/export-trail.js';
import { withTrail } from './with-trail.js';

export interface ExportOptions {
  from?: Day;
  to?: Day;
}

/** @throws InvalidArgumentError when it is no day of the calendar */
export function dayArgument(text: string): Day {
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new InvalidArgumentError('expected a day, YYYY-MM-DD');
  return text as Day;
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
