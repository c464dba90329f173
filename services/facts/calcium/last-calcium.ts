import { addDays, daysBetween } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { Known } from '../three-valued.js';
import { governingCalcium } from './governing-calcium.js';
import type { JudgedCalcium } from './judged-calcium.js';

export type LastCalciumFact =
  'lastCalciumDay' | 'lastCalciumMmolPerL' | 'lastCalciumDaysAgo' | 'lastCalciumLow';

/** The newest usable calcium of the year before the as-of day, and whether it was low. */
export function readLastCalcium(chart: Chart): PartOfReading<LastCalciumFact> {
  const { asOf, settings, results } = chart;
  const from = addDays(asOf.day, -settings.calcium.historyDays);
  const last = governingCalcium(chart, { from, to: asOf.day });
  return {
    facts: {
      lastCalciumDay: last?.day ?? null,
      lastCalciumMmolPerL: last?.value ?? null,
      lastCalciumDaysAgo: last && daysBetween(last.day, asOf.day),
      lastCalciumLow: wasLow(last, results.calciumTotal.complete),
    },
    evidence: { 'last-calcium': last?.evidence ?? [] },
  };
}

/** Where all could be read and there is none, none was low. */
function wasLow(last: JudgedCalcium | null, complete: boolean): Known {
  if (!last) return complete ? false : null;
  return last.status === 'uncertain' ? null : last.status === 'low';
}
