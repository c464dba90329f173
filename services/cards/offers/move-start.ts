import { addDays, daysBetween, type Day } from '../../facts/calendar.js';
import type { Draft, DraftDosage } from './draft.js';

const FULL_DATE = /^\d{4}-\d{2}-\d{2}/;

/** The draft with its start on another day; later dates of its dosages move along, all else stays as it is. */
export function moveStart(draft: Draft, to: Day): Draft {
  const dosages = draft.dosageInstruction ?? [];
  const dates = dosages.flatMap(startsOf);
  if (dates.length === 0) {
    const [first = {}, ...others] = dosages;
    return { ...draft, dosageInstruction: [withStart(first, to), ...others] };
  }
  const earliest = dates
    .map(dayOf)
    .filter((day) => day !== null)
    .sort()[0];
  const move = (date: string) => moved(date, to, earliest ?? null);
  return { ...draft, dosageInstruction: dosages.map((dosage) => movedDosage(dosage, move)) };
}

function startsOf({ timing }: DraftDosage): string[] {
  const start = timing?.repeat?.boundsPeriod?.start;
  return [...(timing?.event ?? []), ...(start === undefined ? [] : [start])];
}

function movedDosage(dosage: DraftDosage, move: (date: string) => string): DraftDosage {
  const { timing } = dosage;
  if (!timing || startsOf(dosage).length === 0) return dosage;
  const { event, repeat } = timing;
  const bounds = repeat?.boundsPeriod;
  return {
    ...dosage,
    timing: {
      ...timing,
      ...(event ? { event: event.map(move) } : {}),
      ...(bounds ? { repeat: { ...repeat, boundsPeriod: { ...bounds, ...movedEnds(bounds, move) } } } : {}),
    },
  };
}

function movedEnds(
  { start, end }: { start?: string | undefined; end?: string | undefined },
  move: (date: string) => string,
) {
  if (start === undefined) return {};
  return { start: move(start), ...(end === undefined ? {} : { end: move(end) }) };
}

/** A date too vague to move by days (`2026-11`) becomes the new day. */
function moved(date: string, to: Day, earliest: Day | null): string {
  const day = dayOf(date);
  return day === null || earliest === null ? to : addDays(day, daysBetween(earliest, to));
}

function dayOf(date: string): Day | null {
  return FULL_DATE.test(date) ? (date.slice(0, 10) as Day) : null;
}

/** FHIR allows one kind of bounds: where it is a duration, the start goes into `event`. */
function withStart(dosage: DraftDosage, to: Day): DraftDosage {
  const { timing = {} } = dosage;
  const repeat = timing.repeat;
  if (repeat?.boundsDuration !== undefined || repeat?.boundsRange !== undefined)
    return { ...dosage, timing: { ...timing, event: [to] } };
  const boundsPeriod = { ...repeat?.boundsPeriod, start: to };
  return { ...dosage, timing: { ...timing, repeat: { ...repeat, boundsPeriod } } };
}
