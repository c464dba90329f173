import type { PatientRecord } from '../record.js';
import { readWhen, type When } from '../when.js';
import { thePatient } from './the-patient.js';

/** Whether and when the patient died, as far as is known today; `when` is null where only the fact is recorded. */
export type Death = { dead: false } | { dead: true; when: When | null };

export function readDeath(record: PatientRecord, timeZone: string): Death {
  const patient = thePatient(record);
  const when = readWhen(patient?.deceasedDateTime, timeZone);
  if (when) return { dead: true, when };
  const isSaid = patient?.deceasedBoolean === true || patient?.deceasedDateTime !== undefined;
  return isSaid ? { dead: true, when: null } : { dead: false };
}
