import type { AllergyIntolerance } from './fhir/allergy-intolerance.js';
import type { Appointment } from './fhir/appointment.js';
import type { Condition } from './fhir/condition.js';
import type { Medication } from './fhir/medication.js';
import type {
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
} from './fhir/medication-use.js';
import type { Observation } from './fhir/observation.js';
import type { Patient } from './fhir/patient.js';
import type { Procedure } from './fhir/procedure.js';
import type { ServiceRequest } from './fhir/service-request.js';

/** Why part of the record is not known. A closed list: texts name each in both languages. */
export const GAP_REASONS = [
  'no-access', // neither in prefetch nor a FHIR server to ask
  'reported-error', // an OperationOutcome stood where the data should
  'unreachable',
  'refused', // 401, 403
  'not-offered', // the EHR does not have this search, or the site's settings say it never gives it
  'too-late', // past the deadline
  'too-large', // more than is read of one answer
  'more-pages', // the first page came, a later one could not be read
  'unreadable', // not the JSON or the resource it should be
  'other-patient',
] as const;

export type GapReason = (typeof GAP_REASONS)[number];

export interface Gap {
  why: GapReason;
  /** the resource or element, when one is at fault: `Observation/12 valueQuantity` */
  where?: string;
}

/** Known, none, or failed are three answers: "none" is knowledge, "failed" is not. */
export type Gathered<Resource> =
  | { state: 'known'; resources: readonly Resource[]; gaps: readonly Gap[] }
  | { state: 'none' }
  | { state: 'failed'; gaps: readonly Gap[] };

/** What is asked of the EHR, by the name of its prefetch key. */
export interface RecordItems {
  patient: Patient;
  calciumResults: Observation; // calcium and albumin
  renalResults: Observation; // creatinine, clearance, eGFR
  conditions: Condition;
  medicationRequests: MedicationRequest;
  allergies: AllergyIntolerance;
  medicationAdministrations: MedicationAdministration;
  medicationDispenses: MedicationDispense;
  medicationStatements: MedicationStatement;
  vitaminDResults: Observation;
  bodyWeights: Observation;
  procedures: Procedure;
  serviceRequests: ServiceRequest;
  appointments: Appointment;
  otherObservations: Observation; // pregnancy status, glucocorticoid therapy, bone density …
}

export type ItemName = keyof RecordItems;

const IS_ITEM = {
  patient: true,
  calciumResults: true,
  renalResults: true,
  conditions: true,
  medicationRequests: true,
  allergies: true,
  medicationAdministrations: true,
  medicationDispenses: true,
  medicationStatements: true,
  vitaminDResults: true,
  bodyWeights: true,
  procedures: true,
  serviceRequests: true,
  appointments: true,
  otherObservations: true,
} as const satisfies Record<ItemName, true>;

export const ITEM_NAMES = Object.keys(IS_ITEM) as readonly ItemName[];

/** Specification, section 1 "essential": without these the service says what could not be checked. */
export const ESSENTIAL_ITEMS = [
  'patient',
  'calciumResults',
  'renalResults',
  'conditions',
  'medicationRequests',
  'allergies',
] as const satisfies readonly ItemName[];

/** A patient's record as gathered: plain JSON that can be saved and replayed. */
export interface PatientRecord {
  patientId: string;
  items: { [Name in ItemName]: Gathered<RecordItems[Name]> };
  /** Medications that the above and the orders refer to, by reference as written. */
  medications: Readonly<Record<string, Medication>>;
  /** References to Medications that could not be read. */
  missingMedications: Readonly<Record<string, Gap>>;
}

/** What there is to work with, complete or not. */
export function resourcesOf<Resource>(item: Gathered<Resource>): readonly Resource[] {
  return item.state === 'known' ? item.resources : [];
}

/** Only then does "not found" mean "not there". */
export function isComplete(item: Gathered<unknown>): boolean {
  return item.state === 'none' || (item.state === 'known' && item.gaps.length === 0);
}

export function gapsOf(item: Gathered<unknown>): readonly Gap[] {
  return item.state === 'none' ? [] : item.gaps;
}
