import { createHash } from 'node:crypto';

/**
 * The ids of one visit, always the same in the same order: an answer given once more, to show what became of its
 * cards, has the same cards. So nothing need be kept between two pages.
 * @param visit a random uuid
 */
export function idsOfVisit(visit: string): () => string {
  let made = 0;
  return () => asUuid(createHash('sha256').update(`${visit} ${made++}`).digest('hex'));
}

/** RFC 9562, version 8: made in a way of one's own. */
function asUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
