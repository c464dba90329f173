import type { TalliesTable } from '../database/schema.js';
import type { TrailRow } from '../trail/trail-row.js';

/** How often each rule was shown, could not tell, or fired unseen: summed by day, hook, client and rule. */
export function tally(rows: readonly TrailRow[], writer: number): TalliesTable[] {
  const tallies = new Map<string, TalliesTable>();
  for (const row of rows) {
    const { day, hook } = row;
    const client = row.client ?? '';
    const of = (rule: string): TalliesTable => {
      const key = JSON.stringify([day, hook, client, rule]);
      const known = tallies.get(key);
      if (known) return known;
      const made = { day, hook, client, rule, writer, shown: 0, cannot_tell: 0, shadow: 0 };
      tallies.set(key, made);
      return made;
    };
    for (const rule of row.cards.flatMap(({ rules }) => rules)) of(rule).shown += 1;
    for (const rule of rulesOf(row, ({ outcome }) => outcome === 'cannot-tell')) of(rule).cannot_tell += 1;
    for (const rule of rulesOf(row, ({ outcome, shadow }) => outcome === 'fires' && shadow === true))
      of(rule).shadow += 1;
  }
  return [...tallies.values()];
}

/** Once for each answer, for however many orders. */
function rulesOf(
  { outcomes }: TrailRow,
  counts: (outcome: TrailRow['outcomes'][number]) => boolean,
): Set<string> {
  return new Set(outcomes.filter(counts).map(({ rule }) => rule));
}
