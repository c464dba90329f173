/** Anything that says a medicine was ordered, taken, supplied or given (MedicationUsage: R5's name). */
export const MEDICINE_USES: ReadonlySet<string> = new Set([
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationUsage',
]);

/** What the evaluation reads of a patient. */
export const PATIENT_TYPES: ReadonlySet<string> = new Set([
  ...MEDICINE_USES,
  'Patient',
  'Observation',
  'Condition',
  'AllergyIntolerance',
  'Procedure',
  'ServiceRequest',
  'Appointment',
]);
