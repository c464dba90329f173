import type { PatientResult } from '../patient-result.js';
import type { AuditOptions } from './audit.js';
import type { PatientResources } from './patient-resources.js';

export type Audit = AuditOptions;

export function createAudit(options: AuditOptions): Audit {
  return options;
}

/** Every measure of one patient; the same resources in any order give the same result. */
export function evaluatePatient(patient: PatientResources, audit: Audit): PatientResult {
  throw new Error(`not written yet: ${patient.patientId} ${audit.measures.join()}`);
}
