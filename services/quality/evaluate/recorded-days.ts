import type { Day } from '../../facts/calendar.js';
import { resourcesOf, type PatientRecord } from '../../facts/record.js';
import { readWhen } from '../../facts/when.js';

/** The first and the last day on which anything was recorded of a patient; null when nothing has a date. */
export type RecordedDays = { from: Day; to: Day } | null;

/** When something was done or written down. An onset is none of these: it may lie long before there was a record. */
export function recordedDays({ items }: PatientRecord, timeZone: string): RecordedDays {
  const observations = [
    ...resourcesOf(items.calciumResults),
    ...resourcesOf(items.renalResults),
    ...resourcesOf(items.vitaminDResults),
    ...resourcesOf(items.bodyWeights),
    ...resourcesOf(items.otherObservations),
  ];
  const dates = [
    ...observations.map((it) => it.effectiveDateTime ?? it.effectivePeriod?.start ?? it.issued),
    ...resourcesOf(items.conditions).map((it) => it.recordedDate),
    ...resourcesOf(items.medicationRequests).map((it) => it.authoredOn),
    ...resourcesOf(items.medicationAdministrations).map(
      (it) => it.effectiveDateTime ?? it.effectivePeriod?.start,
    ),
    ...resourcesOf(items.medicationDispenses).map((it) => it.whenHandedOver ?? it.whenPrepared),
    ...resourcesOf(items.medicationStatements).map((it) => it.dateAsserted),
    ...resourcesOf(items.procedures).map((it) => it.performedDateTime ?? it.performedPeriod?.start),
    ...resourcesOf(items.serviceRequests).map((it) => it.authoredOn),
  ];
  // to the whole of a month or year: only then it is certain
  const days = dates.flatMap((date) => readWhen(date, timeZone)?.to ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : null;
}
