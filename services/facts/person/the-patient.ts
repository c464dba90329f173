import type { Patient } from '../fhir/patient.js';
import { resourcesOf, type PatientRecord } from '../record.js';

/** Whose record it is, where several are told of. */
export function thePatient({ items, patientId }: PatientRecord): Patient | undefined {
  const patients = resourcesOf(items.patient);
  return patients.find(({ id }) => id === patientId) ?? patients[0];
}
