import { isObject, type RawResource } from './raw-resource.js';
import type { RejectionReason } from './rejections.js';

/** When what a resource tells of happened (R4, R5). Orders and appointments rightly lie ahead: they are not here. */
const WHEN: Readonly<Record<string, readonly string[]>> = {
  Observation: ['effectiveDateTime', 'effectivePeriod', 'effectiveInstant', 'effectiveTiming', 'issued'],
  MedicationAdministration: ['effectiveDateTime', 'effectivePeriod', 'occurenceDateTime', 'occurencePeriod'],
  MedicationDispense: ['whenHandedOver', 'whenPrepared'],
  Procedure: ['performedDateTime', 'performedPeriod', 'occurrenceDateTime', 'occurrencePeriod'],
};

/** Clocks of devices and time zones differ; a day ahead is no error. */
const TOLERATED_MS = 86_400_000;

/** Statuses under which nothing has happened (yet), so that no date, or one ahead, is right. */
const NOT_DONE = /^(not-done|entered-in-error|cancelled|preparation|registered|declined|on-hold)$/;

/** What is wrong with when it happened; null when nothing is. @param latestMs when the export was made */
export function dateFault(resource: RawResource, latestMs: number): RejectionReason | null {
  const members = WHEN[resource.resourceType];
  if (!members || (typeof resource.status === 'string' && NOT_DONE.test(resource.status))) return null;
  const said = members.map((member) => resource[member]).filter(Boolean);
  if (said.length === 0) return 'no-date';
  const starts = said.map(startOf).filter((start) => !Number.isNaN(start));
  return starts.length > 0 && Math.min(...starts) > latestMs + TOLERATED_MS ? 'date-in-future' : null;
}

function startOf(when: unknown): number {
  const start = isObject(when) ? when.start : when;
  return typeof start === 'string' ? Date.parse(start) : NaN;
}
