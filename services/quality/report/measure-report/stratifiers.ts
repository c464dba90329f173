import type { StratifierOfGroup, Stratum } from './measure-report.js';
import { STRATIFIERS, eligible, type Count, type Counts, type MeasureSummary } from '../summary.js';
import { rowsToHide } from '../suppress.js';
import { linkId } from './extensions.js';
import { countsOf, populationsOf, scoreOfGroup } from './group.js';
import { stratifierId } from './link-ids.js';

/** The measure by sex, age and so on; small cells, and what would tell them, are masked. */
export function stratifiersOf({ strata }: MeasureSummary, smallestCell: number): StratifierOfGroup[] {
  return STRATIFIERS.flatMap((stratifier) => {
    const counts = strata[stratifier];
    if (!counts) return [];
    const id = stratifierId('measure', stratifier);
    return {
      id,
      extension: [linkId('group.stratifier', id)],
      code: [{ text: id }],
      stratum: strataOf(counts, smallestCell),
    };
  });
}

function strataOf(counts: Counts, smallestCell: number): Stratum[] {
  const rows = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, cellsOf(count)]));
  const hidden = rowsToHide(rows, smallestCell);
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => (hidden.has(key) ? maskedStratum(key) : stratum(key, count)));
}

function cellsOf(count: Count): number[] {
  return [count.denominator, count.excluded, count.met, eligible(count) - count.met];
}

/** Its populations are those of its group, in the same order: R4 gives them no link. */
function stratum(key: string, count: Count): Stratum {
  const measureScore = scoreOfGroup(count);
  return {
    value: { text: key },
    population: populationsOf(countsOf(count)),
    ...(measureScore ? { measureScore } : {}),
  };
}

function maskedStratum(key: string): Stratum {
  return { value: { text: key }, population: populationsOf(null) };
}
