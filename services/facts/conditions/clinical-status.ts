import type { AsOf } from '../calendar.js';
import type { CodeableConcept } from '../fhir/codeable-concept.js';
import type { Condition } from '../fhir/condition.js';
import { isAfter, readWhen } from '../when.js';

/** Codes of http://terminology.hl7.org/CodeSystem/condition-clinical. */
const ACTIVE = ['active', 'recurrence', 'relapse'];
const PAST = ['inactive', 'remission', 'resolved'];

/** Codes of http://terminology.hl7.org/CodeSystem/condition-ver-status. */
const DISPROVED = ['refuted', 'entered-in-error'];

/** Of a condition or an allergy: both have these codes. */
export function isDisproved({ verificationStatus }: Pick<Condition, 'verificationStatus'>): boolean {
  return says(verificationStatus, DISPROVED);
}

/**
 * Specification, section 1 "active condition", as of then: what ended after the as-of time was still going on.
 * A stated "active" is believed before an end date; a status that says neither counts as absent.
 */
export function isActive(condition: Condition, asOf: AsOf): boolean {
  if (says(condition.clinicalStatus, ACTIVE)) return true;
  const { abatementDateTime, abatementPeriod } = condition;
  const ended = readWhen(abatementDateTime ?? abatementPeriod?.end ?? abatementPeriod?.start, asOf.timeZone);
  if (ended) return isAfter(ended, asOf);
  return !isPast(condition.clinicalStatus);
}

/** Stated to be over; absent says nothing of the kind. */
export function isPast(clinicalStatus: CodeableConcept | undefined): boolean {
  return says(clinicalStatus, PAST);
}

function says(status: CodeableConcept | undefined, codes: readonly string[]): boolean {
  return status?.coding?.some(({ code }) => codes.some((one) => one === code)) ?? false;
}
