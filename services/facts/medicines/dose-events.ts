import { daysBetween, type Day } from '../calendar.js';
import type { DoseEvent } from '../chart.js';
import type { Settings } from '../settings.js';
import type { DoseSighting } from './dose-sighting.js';

type Schedule = Settings['schedule'];

/**
 * Specification, section 1 "dose event", oldest first. `settled` is false when something may be a dose, but its status
 * or its date does not tell.
 */
export function doseEvents(sightings: readonly DoseSighting[], schedule: Schedule) {
  const told = (by: DoseSighting['kind']) =>
    sightings.flatMap(({ kind, event }) => (kind === by && event ? [event] : [])).sort(byTime);
  const administered = onePerDay(told('administration'));
  const known = joined(told('statement'), administered, schedule);
  return {
    events: joined(told('dispense'), known, schedule).sort(byTime),
    settled: sightings.every(({ settled }) => settled),
  };
}

/** What is recorded twice on one day is one dose; the better known product, brand and batch are kept. */
function onePerDay(events: readonly DoseEvent[]): DoseEvent[] {
  const days = new Map<Day, DoseEvent>();
  for (const event of events) {
    const same = days.get(event.day);
    days.set(event.day, same ? { ...same, ...together(same, event) } : event);
  }
  return [...days.values()];
}

function together(
  one: DoseEvent,
  other: DoseEvent,
): Pick<DoseEvent, 'product' | 'brand' | 'batch' | 'recordedBy'> {
  return {
    product: one.product === '60mg' ? one.product : other.product,
    brand: one.brand ?? other.brand,
    batch: one.batch ?? other.batch,
    recordedBy: [...one.recordedBy, ...other.recordedBy],
  };
}

/** What is near enough to a dose is the same dose, of those near enough the nearest; the rest are doses themselves. */
function joined(events: readonly DoseEvent[], doses: readonly DoseEvent[], schedule: Schedule): DoseEvent[] {
  const joining = events.map((event) => ({ event, dose: nearest(event, doses, schedule) }));
  const alone = joining.filter(({ dose }) => dose === null).map(({ event }) => event);
  const told = doses.map((dose) => {
    const same = joining.filter((one) => one.dose === dose).flatMap(({ event }) => event.recordedBy);
    return same.length > 0 ? { ...dose, recordedBy: [...dose.recordedBy, ...same] } : dose;
  });
  return [...told, ...onePerDay(alone)];
}

function nearest(seen: DoseEvent, doses: readonly DoseEvent[], schedule: Schedule): DoseEvent | null {
  const apart = ({ day }: DoseEvent) => Math.abs(daysBetween(seen.day, day));
  return doses
    .filter(({ day }) => joins(seen.day, day, schedule))
    .reduce<DoseEvent | null>((best, next) => (best && apart(best) <= apart(next) ? best : next), null);
}

function joins(seen: Day, given: Day, { dispenseBeforeDays, dispenseAfterDays }: Schedule): boolean {
  const days = daysBetween(seen, given);
  return days >= -dispenseBeforeDays && days <= dispenseAfterDays;
}

/** The record's order says nothing: time, then reference, settle it. */
function byTime(one: DoseEvent, other: DoseEvent): number {
  return (
    compare(one.day, other.day) ||
    (one.ms ?? 0) - (other.ms ?? 0) ||
    compare(one.evidence.reference ?? '', other.evidence.reference ?? '')
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
