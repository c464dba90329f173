import type { Dosage } from '../fhir/dosage.js';

/** Every moment at which the dosage entries say that it begins or is given, as written. */
export function statedStarts(dosages: readonly Dosage[]): string[] {
  const starts: string[] = [];
  for (const { timing } of dosages) {
    if (timing?.event) starts.push(...timing.event);
    const start = timing?.repeat?.boundsPeriod?.start;
    if (start !== undefined) starts.push(start);
  }
  return starts;
}
