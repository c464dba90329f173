import type { StratifierOfGroup, Stratum } from './measure-report.js';
import { STRATIFIERS, eligible, type Count, type Counts, type MeasureSummary } from '../summary.js';
import { rowsToHide } from '../suppress.js';
import { linkId } from './extensions.js';
import { countsOf, populationsOf, scoreOfGroup } from './group.js';
import { stratifierId, type Population } from './link-ids.js';

interface Strata {
  populations: readonly Population[];
  smallestCell: number;
}

/** The measure by sex, age and so on; small cells, and what would tell them, are masked. */
export function stratifiersOf(
  { strata }: MeasureSummary,
  { populations, smallestCell }: Strata,
): StratifierOfGroup[] {
  return STRATIFIERS.flatMap((stratifier) => {
    const counts = strata[stratifier];
    if (!counts) return [];
    const id = stratifierId('measure', stratifier);
    return {
      id,
      extension: [linkId('group.stratifier', id)],
      code: [{ text: id }],
      stratum: strataOf(counts, { populations, smallestCell }),
    };
  });
}

function strataOf(counts: Counts, { populations, smallestCell }: Strata): Stratum[] {
  const rows = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, cellsOf(count)]));
  const hidden = rowsToHide(rows, smallestCell);
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({
      value: { text: key },
      ...(hidden.has(key) ? { population: populationsOf(populations, null) } : counted(populations, count)),
    }));
}

function cellsOf(count: Count): number[] {
  return [count.denominator, count.excluded, count.met, eligible(count) - count.met];
}

/** A stratum's populations are those of its group, in the same order: R4 gives them no link. */
function counted(populations: Strata['populations'], count: Count): Omit<Stratum, 'value'> {
  const measureScore = scoreOfGroup(count);
  return {
    population: populationsOf(populations, countsOf(count)),
    ...(measureScore ? { measureScore } : {}),
  };
}
