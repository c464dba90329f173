/** A proportion with the interval that its true value lies in, 19 times out of 20. All 0…1. */
export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval without continuity correction (Wilson, J Am Stat Assoc 1927;22:209): unlike the
 * textbook interval it stays within 0…1, and says something at 0 % and at 100 %.
 * @returns null for no events: then there is no proportion either
 */
export function wilson(met: number, events: number, z = Z_95): Interval | null {
  if (events === 0) return null;
  const share = met / events;
  const spread = (z * z) / events;
  const middle = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt((share * (1 - share) + spread / 4) * spread) / (1 + spread);
  return { low: met === 0 ? 0 : middle - half, high: met === events ? 1 : middle + half };
}
