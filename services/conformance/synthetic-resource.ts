import { PATIENT_ID } from './hooks.js';

const patient = { reference: `Patient/${PATIENT_ID}` };
const text = (words: string) => ({ text: words });
const NOT_CODED = text('conformance test, not a real finding');
const LONG_AGO = '2020-01-01';

/** What R4 requires of the types that services ask for most; no code, so that it means nothing to any of them. */
const REQUIRED: Readonly<Record<string, object>> = {
  Patient: { gender: 'female', birthDate: '1950-01-01' },
  Observation: { status: 'final', code: NOT_CODED, subject: patient, effectiveDateTime: LONG_AGO },
  Condition: { code: NOT_CODED, subject: patient, recordedDate: LONG_AGO },
  AllergyIntolerance: { code: NOT_CODED, patient },
  MedicationRequest: {
    ...{ status: 'active', intent: 'order', subject: patient, authoredOn: LONG_AGO },
    medicationCodeableConcept: NOT_CODED,
  },
  MedicationStatement: { status: 'active', medicationCodeableConcept: NOT_CODED, subject: patient },
  MedicationDispense: { status: 'completed', medicationCodeableConcept: NOT_CODED, subject: patient },
  MedicationAdministration: {
    ...{ status: 'completed', medicationCodeableConcept: NOT_CODED, subject: patient },
    effectiveDateTime: LONG_AGO,
  },
  Procedure: { status: 'completed', code: NOT_CODED, subject: patient, performedDateTime: LONG_AGO },
  ServiceRequest: { status: 'active', intent: 'order', code: NOT_CODED, subject: patient },
  Appointment: { status: 'booked', participant: [{ actor: patient, status: 'accepted' }] },
  Encounter: {
    ...{ status: 'in-progress', subject: patient },
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  },
  Immunization: {
    ...{ status: 'completed', vaccineCode: NOT_CODED, patient },
    occurrenceDateTime: LONG_AGO,
  },
  DiagnosticReport: { status: 'final', code: NOT_CODED, subject: patient },
};

/** A small valid resource of the patient who does not exist. */
export function syntheticResource(type: string): { resourceType: string; id: string } {
  const id = type === 'Patient' ? PATIENT_ID : `conformance-${type.toLowerCase()}`;
  return { resourceType: type, id, ...REQUIRED[type] };
}
