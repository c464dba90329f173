import { addDays, daysBetween, type Day } from '../../facts/calendar.js';
import { isWithin } from '../../facts/when.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import type { Exclusion } from '../patient-result.js';

/** Why so many days after a dose cannot be asked for: the patient died in them, or the period ends before they do. */
export function exclusionWithin(days: number, dose: Day, history: PatientHistory): Exclusion | null {
  if (diedBy(addDays(dose, days), dose, history)) return 'death';
  return daysBetween(dose, history.audit.period.to) < days ? 'period-ends' : null;
}

/** Surely from the dose to that day; a date too vague to settle it excludes nobody. */
export function diedBy(day: Day, dose: Day, { death }: PatientHistory): boolean {
  return death.dead && death.when !== null && isWithin(death.when, dose, day) === true;
}
