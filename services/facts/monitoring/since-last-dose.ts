import { calciumDaysSince } from '../calcium/governing-calcium.js';
import { addDays, daysBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { foundAmong, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';

/** Calcium after the last dose: whether one was taken, how long it is ago, and whether that is too long. */
export function readSinceLastDose(
  chart: Chart,
  lastDoseDay: Day | null,
): Pick<Facts, 'calciumSinceLastDose' | 'followUpCalciumLate' | 'daysSinceDoseOrCalcium'> {
  const { asOf, settings, results, doses } = chart;
  const [calciumDay] = calciumDaysSince(chart, addDays(asOf.day, -settings.calcium.historyDays));
  const complete = results.calciumTotal.complete;
  const [latest] = [calciumDay, lastDoseDay]
    .flatMap((day) => day ?? [])
    .sort()
    .reverse();
  const gap = latest === undefined ? null : daysBetween(latest, asOf.day);
  const withoutDose = doses.complete ? false : null;
  return {
    calciumSinceLastDose: lastDoseDay
      ? foundAmong(calciumDaysSince(chart, addDays(lastDoseDay, 1)).length, complete)
      : withoutDose,
    followUpCalciumLate: lastDoseDay && gap !== null ? isLate(gap, { chart, lastDoseDay }) : withoutDose,
    daysSinceDoseOrCalcium: complete ? gap : null,
  };
}

/** Specification, section 3 "calcium-follow-up-advanced-ckd"; a calcium that could not be read may have been in time. */
function isLate(gapDays: number, { chart, lastDoseDay }: { chart: Chart; lastDoseDay: Day }): Known {
  const { weeklyGapDays, weeklyUntilDay, monthlyGapDays } = chart.settings.advancedKidneyDisease;
  const weekly = daysBetween(lastDoseDay, chart.asOf.day) <= weeklyUntilDay;
  const inTime = gapDays <= (weekly ? weeklyGapDays : monthlyGapDays);
  if (inTime) return false;
  return chart.results.calciumTotal.complete ? true : null;
}
