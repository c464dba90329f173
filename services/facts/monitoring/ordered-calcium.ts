import { calciumDaysSince } from '../calcium/governing-calcium.js';
import type { Day } from '../calendar.js';
import type { Chart, OpenRequest } from '../chart.js';
import type { Days } from '../labs/in-look-back.js';
import { isIn } from '../labs/in-look-back.js';
import { evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { CALCIUM_SETS } from './calcium-tests.js';

type OrderedFact = 'calciumOrdered' | 'calciumOrderedDay' | 'calciumOrderedAfterDose';

/** Calcium asked for and not yet measured; `afterDose` are the days on which one is wanted after the ordered dose. */
export function readOrderedCalcium(chart: Chart, afterDose: Days): PartOfReading<OrderedFact> {
  const waiting = meaning(chart.openRequests.entries, CALCIUM_SETS).filter(
    (request) => !hasResult(request, chart),
  );
  const days = waiting.flatMap(({ from }) => from ?? []).sort();
  return {
    facts: {
      calciumOrdered: waiting.length > 0,
      calciumOrderedDay: days[0] ?? null,
      calciumOrderedAfterDose: waiting.some((request) => isFor(request, afterDose)),
    },
    evidence: { 'calcium-ordered': evidenceOf(waiting) },
  };
}

/** A calcium sampled since the day it was ordered for, or else since the order was written. */
function hasResult({ from, ordered }: OpenRequest, chart: Chart): boolean {
  const since: Day | null = from ?? ordered;
  return since !== null && calciumDaysSince(chart, since).length > 0;
}

function isFor({ from, to }: OpenRequest, days: Days): boolean {
  return from !== null && isIn(days, from) && isIn(days, to ?? from);
}
