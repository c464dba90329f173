import type { ChartInput } from '../chart-input.js';
import type { LabResult, Results } from '../chart.js';
import { newestDayFirst } from './newest-first.js';
import {
  evidenceOfPending,
  evidenceOfUnusable,
  isRegistered,
  type RecordedMeasurement,
} from './read-observation.js';
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
    const { sample, result } = one;
    if (excluded.has(sample.reference) || doesNotExistYet(sample, asOf)) continue;
    if (isVagueAndOld(sample, asOf, settings)) continue;
    if (isRegistered(one) || issuedLater(sample, asOf))
      pending.push({ day: latestDay(sample, asOf), evidence: evidenceOfPending(one) });
    else if (typeof result !== 'string') usable.push(result);
    else unusable.push({ day: latestDay(sample, asOf), evidence: evidenceOfUnusable(one, result) });
  }
  return { usable, unusable: unusable.sort(newestDayFirst), pending: pending.sort(newestDayFirst), complete };
}
