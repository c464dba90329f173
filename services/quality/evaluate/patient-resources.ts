/** One patient's share of a bulk export, or of a FHIR server: raw FHIR JSON, nothing checked yet. */
export interface PatientResources {
  patientId: string;
  /** the patient's own resources, each once */
  resources: readonly object[];
  /** those that these refer to, by `Medication/id` */
  medications: Readonly<Record<string, object>>;
}
