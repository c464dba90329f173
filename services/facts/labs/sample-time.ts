import { addDays, type AsOf, type Day } from '../calendar.js';
import type { Observation } from '../fhir/observation.js';
import type { Settings } from '../settings.js';
import { isAfter, readWhen, type When } from '../when.js';

/** When the sample was taken, and when its result came out; null when the record has no date, or none that can be read. */
export interface SampleTimes {
  when: When | null;
  issued: When | null;
}

export function sampleTimes(observation: Observation, timeZone: string): SampleTimes {
  const { effectiveDateTime, effectiveInstant, effectivePeriod, issued } = observation;
  const text = effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.end ?? effectivePeriod?.start;
  return { when: readWhen(text, timeZone), issued: readWhen(issued, timeZone) };
}

/** Not yet out at the as-of time. */
export function issuedLater({ issued }: SampleTimes, asOf: AsOf): boolean {
  return issued !== null && isAfter(issued, asOf);
}

/** Sampled after the as-of time; a result without a sample date was at the latest sampled when it came out. */
export function doesNotExistYet(times: SampleTimes, asOf: AsOf): boolean {
  return times.when ? isAfter(times.when, asOf) : issuedLater(times, asOf);
}

/** A month or a year, and not the whole of it before every look-back. */
export function isTooVague({ from, to }: When): boolean {
  return from !== to;
}

/** A month or year that ended before the longest look-back is of no interest to anybody. */
export function isVagueAndOld({ when }: SampleTimes, asOf: AsOf, settings: Settings): boolean {
  return when !== null && isTooVague(when) && when.to < addDays(asOf.day, -settings.calcium.historyDays);
}

/** The latest day it may have been: an unusable result counts in every look-back it may belong to. */
export function latestDay({ when }: SampleTimes, asOf: AsOf): Day | null {
  if (!when) return null;
  return when.to > asOf.day ? asOf.day : when.to;
}
