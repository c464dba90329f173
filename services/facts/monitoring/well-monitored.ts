import { calciumsSince } from '../calcium/governing-calcium.js';
import type { Chart } from '../chart.js';
import { allOf, anyOf, foundAmong, notOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';

export type WellMonitoredBy =
  | 'calciumStatus'
  | 'calciumDaysBeforeDose'
  | 'severeRenal'
  | 'calciumSupplement'
  | 'vitaminDSupplement'
  | 'lastDoseDay';

type By = Pick<Facts, WellMonitoredBy>;

/** Specification, section 1 "well monitored". */
export function isWellMonitored(chart: Chart, by: By): Known {
  return allOf(
    isNormalInTime(chart, by),
    by.calciumSupplement,
    by.vitaminDSupplement,
    notOf(wasLowSinceLastDose(chart, by)),
  );
}

/** The governing calcium is in its look-back already; severe renal impairment asks for a newer one. */
function isNormalInTime(
  { settings }: Chart,
  { calciumStatus, calciumDaysBeforeDose, severeRenal }: By,
): Known {
  if (calciumStatus !== 'normal')
    return calciumStatus === null || calciumStatus === 'uncertain' ? null : false;
  const isRecent =
    calciumDaysBeforeDose !== null && calciumDaysBeforeDose <= settings.calcium.wellMonitoredSevereRenalDays;
  return anyOf(isRecent, notOf(severeRenal));
}

/** One on the day of the dose may have been sampled after it. */
function wasLowSinceLastDose(chart: Chart, { lastDoseDay }: By): Known {
  if (lastDoseDay === null) return chart.doses.complete ? false : null;
  const low = calciumsSince(chart, lastDoseDay).some(({ status }) => status === 'low');
  return foundAmong(low, chart.results.calciumTotal.complete);
}
