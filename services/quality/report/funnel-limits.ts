/** Two-sided points of the standard normal distribution: 95 % and 99.8 %, as funnel plots have them. */
export const FUNNEL_Z = { inner: 1.959963984540054, outer: 3.090232306167813 } as const;

/**
 * Where an organisation's score lies by chance alone, when its true score is that of the whole: normal
 * approximation, held within 0…1 (Spiegelhalter, Stat Med 2005;24:1185).
 */
export function funnelLimits(whole: number, events: number, z: number): { low: number; high: number } {
  const half = z * Math.sqrt((whole * (1 - whole)) / events);
  return { low: Math.max(0, whole - half), high: Math.min(1, whole + half) };
}
