import { resourcesOf, type Gathered, type PatientRecord } from '../../services/facts/record.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { createAudit, type AuditOptions } from '../../services/quality/evaluate/audit.js';
import { evaluatePatient } from '../../services/quality/evaluate/evaluate-patient.js';
import type { PatientResources } from '../../services/quality/evaluate/patient-resources.js';
import { MEASURE_IDS, type MeasureId } from '../../services/quality/measure-id.js';
import type { MeasureOutcome, PatientResult } from '../../services/quality/patient-result.js';
import { day } from './days.js';

const KNOWLEDGE = loadKnowledge('.');

/** What an export holds that holds everything. */
export const ALL_TYPES = [
  'Patient',
  'Observation',
  'Condition',
  'MedicationRequest',
  'AllergyIntolerance',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationStatement',
  'Medication',
  'Procedure',
  'ServiceRequest',
  'Appointment',
];

interface APatient {
  record(): PatientRecord;
}

/** The year 2026, of an export with everything, by the shipped knowledge, unless said otherwise. */
export function anAudit(differing: Partial<AuditOptions> = {}) {
  return createAudit({
    period: { from: day('2026-01-01'), to: day('2026-12-31') },
    measures: MEASURE_IDS,
    offeredTypes: ALL_TYPES,
    knowledge: KNOWLEDGE,
    ...differing,
  });
}

/** The record's resources as an export would give them. */
export function resourcesFor(patient: APatient): PatientResources {
  const { patientId, items } = patient.record();
  const resources = Object.values(items).flatMap((item: Gathered<object>) => resourcesOf(item));
  return { patientId, resources, medications: {} };
}

export function audited(patient: APatient, differing: Partial<AuditOptions> = {}): PatientResult {
  return evaluatePatient(resourcesFor(patient), anAudit(differing));
}

export function outcomesOf(measure: MeasureId, patient: APatient, differing: Partial<AuditOptions> = {}) {
  return audited(patient, { measures: [measure], ...differing }).outcomes;
}

/** One word for what became of the only (or last) event: `met`, why not, `excluded: death`, `beside: unmeasured`. */
export function answer(measure: MeasureId, patient: APatient, differing: Partial<AuditOptions> = {}): string {
  const last = outcomesOf(measure, patient, differing).at(-1);
  return last ? inAWord(last) : 'no event';
}

function inAWord({ beside, exclusion, met, why }: MeasureOutcome): string {
  if (beside) return `beside: ${beside}`;
  if (exclusion) return `excluded: ${exclusion}`;
  return met ? 'met' : (why ?? 'not met');
}
