import { calciumsSince } from '../calcium/governing-calcium.js';
import { addDays } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Known } from '../three-valued.js';

/** Whether the newest calcium of the year that says anything was low; an uncertain one clears nothing. */
export function readWasLow(chart: Chart): { known: Known; evidence: readonly Evidence[] } {
  const { asOf, settings, results } = chart;
  const calciums = calciumsSince(chart, addDays(asOf.day, -settings.calcium.historyDays));
  const telling = calciums.find(({ status }) => status !== 'uncertain');
  if (telling?.status === 'low') return { known: true, evidence: telling.evidence };
  const noneToTell = calciums.length === 0 && results.calciumTotal.complete;
  return { known: telling !== undefined || noneToTell ? false : null, evidence: [] };
}
