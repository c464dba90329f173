import type { LabResult } from '../chart.js';

type Candidate = Pick<LabResult, 'day' | 'ms' | 'value'>;

/**
 * The result that counts: the newest day; on it the first rank; of that the latest. Results without a time of day
 * can't be put in order, so the lowest of them and of the latest counts. Specification, section 2 "governing".
 * @param rankOf 0 goes before 1 on the same day
 */
export function governing<C extends Candidate>(
  candidates: readonly C[],
  rankOf: (candidate: C) => number,
): C | null {
  const newest = candidates
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const sameDay = candidates.filter(({ day }) => day === newest);
  const rank = Math.min(...sameDay.map(rankOf));
  const sameRank = sameDay.filter((candidate) => rankOf(candidate) === rank);
  const latest = Math.max(...sameRank.map(({ ms }) => ms ?? -Infinity));
  return lowest(sameRank.filter(({ ms }) => ms === undefined || ms === latest));
}

function lowest<C extends Candidate>(candidates: readonly C[]): C | null {
  return candidates.reduce<C | null>((low, next) => (low && low.value <= next.value ? low : next), null);
}
