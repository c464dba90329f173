import type { ChartInput } from '../chart-input.js';
import type { LabResult, Results } from '../chart.js';
import { newestDayFirst } from './newest-first.js';
import type { RecordedMeasurement } from './read-observation.js';
import { doesNotExistYet, isVagueAndOld, issuedLater, latestDay } from './sample-time.js';

/** What became, as of the chart's time, of the measurements of one kind of test; usable ones in the order they come. */
export function resultsAsOf(
  recorded: readonly RecordedMeasurement[],
  { asOf, settings, excluded }: ChartInput,
  complete: boolean,
): Results {
  const usable: LabResult[] = [];
  const unusable: Results['unusable'][number][] = [];
  const pending: Results['pending'][number][] = [];
  for (const one of recorded) {
    if (excluded.has(one.reference) || doesNotExistYet(one, asOf) || isVagueAndOld(one, asOf, settings))
      continue;
    if (one.isRegistered || issuedLater(one, asOf))
      pending.push({ day: latestDay(one, asOf), evidence: one.evidence });
    else if (one.result) usable.push(one.result);
    else unusable.push({ day: latestDay(one, asOf), evidence: one.unusable });
  }
  return { usable, unusable: unusable.sort(newestDayFirst), pending: pending.sort(newestDayFirst), complete };
}
