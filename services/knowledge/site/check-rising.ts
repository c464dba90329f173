import { numberAt } from '../../cards/setting-at.js';
import type { Settings } from '../../facts/settings.js';
import type { Problem } from '../knowledge-error.js';

/** Numbers that must not pass one another: else "severe" would no longer be low, or a window would be empty. */
export const RISING: readonly (readonly string[])[] = [
  ['calcium.severeTotalMmolPerL', 'calcium.lowTotalMmolPerL', 'calcium.highTotalMmolPerL'],
  ['calcium.severeIonisedMmolPerL', 'calcium.lowIonisedMmolPerL', 'calcium.highIonisedMmolPerL'],
  ['calcium.wellMonitoredSevereRenalDays', 'calcium.maxAgeDays', 'calcium.historyDays'],
  ['renal.criticalBelowMlPerMin', 'renal.severeBelowMlPerMin', 'renal.moderateBelowMlPerMin'],
  ['afterFirstDose.suggestFromDay', 'afterFirstDose.dueByDay', 'afterFirstDose.missedUntilDay'],
  ['glucocorticoid.shortCourseDays', 'glucocorticoid.longTermDays'],
  ['schedule.minimumIntervalMonths', 'schedule.intervalMonths', 'schedule.onTherapyMonths'],
  ['schedule.overdueDays', 'schedule.veryLateDays'],
];

/** @param settings with the site's numbers in them */
export function checkRising(settings: Settings, changed: ReadonlySet<string>): Omit<Problem, 'file'>[] {
  return RISING.flatMap((paths) =>
    paths.slice(1).flatMap((upper, at) => {
      const lower = paths[at] ?? upper;
      const ofSite = changed.has(lower) || changed.has(upper);
      if (!ofSite || numberAt(settings, lower) <= numberAt(settings, upper)) return [];
      const path = `settings.${changed.has(lower) ? lower : upper}.value`;
      const expected = `expected ${lower} (${numberAt(settings, lower)}) not above ${upper} (${numberAt(settings, upper)})`;
      return [{ code: 'out-of-range' as const, path, expected }];
    }),
  );
}
