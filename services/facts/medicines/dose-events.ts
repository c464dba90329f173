import { daysBetween, type Day } from '../calendar.js';
import type { DoseEvent } from '../chart.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import type { Settings } from '../settings.js';
import type { When } from '../when.js';
import type { ReadUse } from './read-use.js';

type Schedule = Settings['schedule'];

/** Statuses that say it was given, taken or handed over; one that says it was not is none of these. */
const GIVEN: Record<'administration' | 'statement' | 'dispense', readonly string[]> = {
  administration: ['completed', 'in-progress'],
  statement: ['active', 'recorded', 'completed', 'stopped', 'on-hold'],
  dispense: ['completed', 'in-progress'],
};

const UNCLEAR = ['', 'unknown'];

/**
 * Specification, section 1 "dose event", oldest first. `settled` is false when something may be a dose, but its status
 * or its date does not tell.
 */
export function doseEvents(taken: readonly ReadUse[], schedule: Schedule) {
  const sightings = taken.filter(({ use }) => use.denosumab !== null && use.denosumab.product !== '120mg');
  const given = (kind: keyof typeof GIVEN) =>
    byTime(sightings.filter((it) => it.use.kind === kind && isGiven(it)).flatMap((it) => dose(it, schedule)));
  const administered = onePerDay(given('administration'));
  const known = joined(given('statement'), administered, schedule);
  const unconfirmed = given('dispense').map((event) => ({ ...event, unconfirmed: true }));
  return {
    events: byTime(joined(unconfirmed, known, schedule)),
    settled: sightings.every((sighting) => isSettled(sighting, schedule)),
  };
}

function isSettled({ use, recorded }: ReadUse, schedule: Schedule): boolean {
  if (UNCLEAR.includes(use.status)) return false;
  return !isGiven({ use, recorded }) || doseDay(recorded, schedule) !== null;
}

/** A dispense in progress is given once it is handed over. */
function isGiven({ use, recorded: { resource } }: ReadUse): boolean {
  if (use.kind === 'request' || !GIVEN[use.kind].includes(use.status)) return false;
  return use.status !== 'in-progress' || use.kind !== 'dispense' || wasHandedOver(resource);
}

function wasHandedOver(resource: MedicationUse): boolean {
  return resource.resourceType === 'MedicationDispense' && resource.whenHandedOver !== undefined;
}

function dose({ use, recorded }: ReadUse, schedule: Schedule): DoseEvent[] {
  const day = doseDay(recorded, schedule);
  if (day === null || !use.denosumab || use.denosumab.product === '120mg') return [];
  const { product, brand } = use.denosumab;
  const what = use.kind === 'administration' ? 'dose' : use.evidence.what;
  const ms = recorded.from?.ms;
  const at = ms === undefined ? { day } : { day, ms };
  const told = { batch: use.batch, recordedBy: [use.reference], evidence: { ...use.evidence, what } };
  return [{ ...at, product, brand, unconfirmed: false, ...told }];
}

/** Its first day; null when the date, or the period a statement tells of, is too long to be one dose. */
function doseDay({ kind, resource, from, to }: ReadUse['recorded'], schedule: Schedule): Day | null {
  if (from === null || isLongerThan(schedule.statementPeriodDays, from)) return null;
  if (kind === 'dispense' && !wasHandedOver(resource)) return null;
  if (kind !== 'statement') return from.from;
  if ('effectiveDateTime' in resource) return from.from;
  if (to === null || isLongerThan(schedule.statementPeriodDays, { from: from.from, to: to.to })) return null;
  return from.from;
}

function isLongerThan(days: number, { from, to }: When): boolean {
  return daysBetween(from, to) > days;
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
function byTime(events: readonly DoseEvent[]): DoseEvent[] {
  const key = ({ day, ms, evidence }: DoseEvent) =>
    `${day} ${String(ms ?? 0).padStart(15, '0')} ${evidence.reference ?? ''}`;
  return events.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
