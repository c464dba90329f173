import { z, type ZodType } from 'zod';
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

/** Compiled at the start, since all of a record passes here; for what does not fit zod asks the schema itself, so faults are the same. */
function of<Resource>(schema: ZodType<Resource>, ...types: readonly string[]): Kind<Resource> {
  return { types, schema: z.compile(schema) };
}

const observations = of(Observation, 'Observation');

export const KINDS: { readonly [Name in ItemName]: Kind<RecordItems[Name]> } = {
  patient: of(Patient, 'Patient'),
  calciumResults: observations,
  renalResults: observations,
  conditions: of(Condition, 'Condition'),
  medicationRequests: of(MedicationRequest, 'MedicationRequest'),
  allergies: of(AllergyIntolerance, 'AllergyIntolerance'),
  medicationAdministrations: of(MedicationAdministration, 'MedicationAdministration'),
  medicationDispenses: of(MedicationDispense, 'MedicationDispense'),
  medicationStatements: of(MedicationStatement, 'MedicationStatement', 'MedicationUsage'),
  vitaminDResults: observations,
  bodyWeights: observations,
  procedures: of(Procedure, 'Procedure'),
  serviceRequests: of(ServiceRequest, 'ServiceRequest'),
  appointments: of(Appointment, 'Appointment'),
  otherObservations: observations,
};

/** Where the record says whether a patient has had denosumab. */
export const MEDICINE_ITEMS = [
  'medicationRequests',
  'medicationAdministrations',
  'medicationDispenses',
  'medicationStatements',
] as const satisfies readonly ItemName[];
