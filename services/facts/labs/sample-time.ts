import { addDays, type AsOf, type Day } from '../calendar.js';
import type { Observation } from '../fhir/observation.js';
import type { Settings } from '../settings.js';
import { isAfter, readWhen, type When } from '../when.js';

/** When the sample was taken; null when the record has no date, or none that can be read. */
export function sampledWhen(observation: Observation, { timeZone }: AsOf): When | null {
  const { effectiveDateTime, effectiveInstant, effectivePeriod } = observation;
  const text = effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.end ?? effectivePeriod?.start;
  return readWhen(text, timeZone);
}

/** Not yet out at the as-of time. */
export function issuedLater({ issued }: Observation, asOf: AsOf): boolean {
  const when = readWhen(issued, asOf.timeZone);
  return when !== null && isAfter(when, asOf);
}

/** Sampled after the as-of time; a result without a sample date was at the latest sampled when it came out. */
export function doesNotExistYet(observation: Observation, when: When | null, asOf: AsOf): boolean {
  return when ? isAfter(when, asOf) : issuedLater(observation, asOf);
}

/** A month or a year, and not the whole of it before every look-back. */
export function isTooVague({ from, to }: When): boolean {
  return from !== to;
}

/** A month or year that ended before the longest look-back is of no interest to anybody. */
export function isVagueAndOld(when: When, asOf: AsOf, settings: Settings): boolean {
  return isTooVague(when) && when.to < addDays(asOf.day, -settings.calcium.historyDays);
}

/** The latest day it may have been: an unusable result counts in every look-back it may belong to. */
export function latestDay(when: When | null, asOf: AsOf): Day | null {
  if (!when) return null;
  return when.to > asOf.day ? asOf.day : when.to;
}
