import type { MeasureOutcome } from '../../patient-result.js';
import { criteriaReference } from './extensions.js';
import { populationId, type Population } from './link-ids.js';
import type { Extension } from './measure-report.js';

/** What the outcomes of a measure were judged on, in the order of its references, and for which populations. */
export function lookedAt(outcomes: readonly MeasureOutcome[]): [string, readonly Population[]][] {
  const populations = new Map<string, Population[]>();
  for (const outcome of outcomes) {
    const population = narrowest(outcome);
    for (const reference of outcome.evaluated) {
      const known = populations.get(reference);
      if (!known) populations.set(reference, [population]);
      else if (!known.includes(population)) known.push(population);
    }
  }
  return [...populations].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Who is in a population is in those around it too: they need not be told. */
function narrowest({ beside, exclusion, met }: MeasureOutcome): Population {
  if (beside) return 'initial-population';
  if (exclusion !== null) return 'denominator-exclusion';
  return met ? 'numerator' : 'denominator';
}

export function lookedAtFor(populations: readonly Population[]): { extension: readonly Extension[] } {
  return { extension: populations.map((one) => criteriaReference(populationId('measure', one))) };
}

/** A dose without an id has none: it is named in words. An address holds nothing that JSON would escape. */
export function isAddress(to: string): boolean {
  return /^[A-Za-z]+\/[A-Za-z0-9.-]+$/.test(to);
}
