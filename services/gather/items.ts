import type { ZodType } from 'zod';
import { AllergyIntolerance } from '../facts/fhir/allergy-intolerance.js';
import { Appointment } from '../facts/fhir/appointment.js';
import { Condition } from '../facts/fhir/condition.js';
import {
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
} from '../facts/fhir/medication-use.js';
import { Observation } from '../facts/fhir/observation.js';
import { Patient } from '../facts/fhir/patient.js';
import { Procedure } from '../facts/fhir/procedure.js';
import { ServiceRequest } from '../facts/fhir/service-request.js';
import type { ItemName, RecordItems } from '../facts/record.js';

/** What resources an item is made of, and what they must look like. */
export interface Kind<Resource> {
  types: readonly string[];
  schema: ZodType<Resource>;
}

const observations: Kind<Observation> = { types: ['Observation'], schema: Observation };

export const KINDS: { readonly [Name in ItemName]: Kind<RecordItems[Name]> } = {
  patient: { types: ['Patient'], schema: Patient },
  calciumResults: observations,
  renalResults: observations,
  conditions: { types: ['Condition'], schema: Condition },
  medicationRequests: { types: ['MedicationRequest'], schema: MedicationRequest },
  allergies: { types: ['AllergyIntolerance'], schema: AllergyIntolerance },
  medicationAdministrations: { types: ['MedicationAdministration'], schema: MedicationAdministration },
  medicationDispenses: { types: ['MedicationDispense'], schema: MedicationDispense },
  medicationStatements: { types: ['MedicationStatement', 'MedicationUsage'], schema: MedicationStatement },
  vitaminDResults: observations,
  bodyWeights: observations,
  procedures: { types: ['Procedure'], schema: Procedure },
  serviceRequests: { types: ['ServiceRequest'], schema: ServiceRequest },
  appointments: { types: ['Appointment'], schema: Appointment },
  otherObservations: observations,
};

/** Where the record says whether a patient has had denosumab. */
export const MEDICINE_ITEMS = [
  'medicationRequests',
  'medicationAdministrations',
  'medicationDispenses',
  'medicationStatements',
] as const satisfies readonly ItemName[];
