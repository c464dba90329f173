import { calciumDaysSince } from '../calcium/governing-calcium.js';
import { addDays } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Known } from '../three-valued.js';

/** Whether the newest calcium of the year that says anything was low; an uncertain one clears nothing. */
export function readWasLow(chart: Chart): { known: Known; evidence: readonly Evidence[] } {
  const { asOf, settings, results, calciums } = chart;
  const days = calciumDaysSince(chart, addDays(asOf.day, -settings.calcium.historyDays));
  const telling = days.find((day) => calciums.governing(day).status !== 'uncertain');
  if (telling === undefined) {
    const noneToTell = days.length === 0 && results.calciumTotal.complete;
    return { known: noneToTell ? false : null, evidence: [] };
  }
  const { status, evidence } = calciums.governing(telling);
  return status === 'low' ? { known: true, evidence } : { known: false, evidence: [] };
}
