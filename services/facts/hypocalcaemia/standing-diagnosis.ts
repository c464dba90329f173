import { calciumsSince } from '../calcium/governing-calcium.js';
import { addDays, type Day } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';

/** The newest of the diagnoses that no normal calcium has disproved since; null when none stands. */
export function newestStanding(diagnoses: readonly Diagnosis[], chart: Chart): Diagnosis | null {
  return diagnoses
    .filter((diagnosis) => !isDisproved(diagnosis, chart))
    .reduce<Diagnosis | null>((newest, next) => (newest && isNewer(newest, next) ? newest : next), null);
}

/** The later of onset and recording, when it is told to the day. */
export function recordedDay({ onset, recorded }: Diagnosis): Day | null {
  const [latest] = [onset, recorded]
    .flatMap((when) => (when && when.from === when.to ? [when.from] : []))
    .sort()
    .reverse();
  return latest ?? null;
}

function isNewer(a: Diagnosis, b: Diagnosis): boolean {
  return (recordedDay(a) ?? '') >= (recordedDay(b) ?? '');
}

/** A normal calcium on a later day than the diagnosis; for an undated one, in the look-back. */
function isDisproved(diagnosis: Diagnosis, chart: Chart): boolean {
  const { asOf, settings } = chart;
  const since = latestPossibleDay(diagnosis);
  const from =
    since === null || since > asOf.day ? addDays(asOf.day, -settings.calcium.maxAgeDays) : addDays(since, 1);
  return calciumsSince(chart, from).some(({ status }) => status === 'normal');
}

/** A month or a year may end after the as-of day: then it dates nothing. */
function latestPossibleDay({ onset, recorded }: Diagnosis): Day | null {
  const [latest] = [onset, recorded]
    .flatMap((when) => (when ? [when.to] : []))
    .sort()
    .reverse();
  return latest ?? null;
}
