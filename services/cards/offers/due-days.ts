import { addDays, type Day } from '../../facts/calendar.js';
import type { FactName } from '../../facts/vocabulary/vocabulary.js';
import { numberAt, settingAt } from '../setting-at.js';
import type { DueWhen } from './offer.js';
import type { OfferContext } from './offer-context.js';

/** Calendar days on which something is to be done: one day, or any from `start` to `end`. */
export interface DueDays {
  start: Day;
  end: Day;
}

/** The days an offer is for, from the as-of day on; none when all are past or not known. */
export function dueDays(when: DueWhen, context: OfferContext): DueDays[] {
  const today = context.readings.asOf.day;
  return stated(when, context)
    .filter(({ end }) => end >= today)
    .map(({ start, end }) => ({ start: start < today ? today : start, end }));
}

function stated(when: DueWhen, context: OfferContext): DueDays[] {
  const today = context.readings.asOf.day;
  if (when === 'now') return [{ start: today, end: today }];
  if ('on' in when) return atOrAfter(dayFact(when.on, context), today);
  if ('from' in when) return span(dayFact(when.from, context), dayFact(when.to, context));
  return afterDose(when, context);
}

function afterDose(when: Extract<DueWhen, object>, context: OfferContext): DueDays[] {
  const { settings } = context.knowledge;
  const dose = doseDay(context);
  if (dose === null) return [];
  if ('daysAfterDose' in when) {
    const [from, to] = when.daysAfterDose.map((path) => addDays(dose, numberAt(settings, path)));
    return span(from ?? null, to ?? null);
  }
  const days = 'eachDayAfterDose' in when ? [settingAt(settings, when.eachDayAfterDose) ?? []].flat() : [];
  return days.map((day) => addDays(dose, day)).map((day) => ({ start: day, end: day }));
}

/** The dose ordered, or where none is ordered the last one given. */
function doseDay({ reading }: OfferContext): Day | null {
  return reading.facts.atOrder ? reading.facts.doseDay : reading.facts.lastDoseDay;
}

/** What was due in the past is due today. */
function atOrAfter(day: Day | null, today: Day): DueDays[] {
  if (day === null) return [];
  const due = day < today ? today : day;
  return [{ start: due, end: due }];
}

function span(start: Day | null, end: Day | null): DueDays[] {
  return start !== null && end !== null && start <= end ? [{ start, end }] : [];
}

export function dayFact(name: FactName, { reading }: OfferContext): Day | null {
  const value = reading.facts[name];
  return typeof value === 'string' && value !== '' ? (value as Day) : null;
}
