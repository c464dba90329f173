import { z } from 'zod';
import type { Place } from '../store/pharmacy/verification.js';

const Written = z.tuple([z.number(), z.string()]);

/** Where the next page begins, as one word without meaning to whoever sends it back. */
export function cursorOf(place: Place | null): string | null {
  return place && Buffer.from(JSON.stringify([place.atMs, place.id])).toString('base64url');
}

/** `?cursor=` of an answer before. */
export const Cursor = z.string().transform((cursor, context): Place => {
  const read = Written.safeParse(parsed(cursor));
  if (read.success) return { atMs: read.data[0], id: read.data[1] };
  context.addIssue({ code: 'custom', message: 'no cursor of ours' });
  return z.NEVER;
});

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
