/** What a run gets of one patient: plain JSON. What else it holds is for whoever asked. */
export interface JudgedPatient {
  patientId: string;
  /** those in the period */
  doses: readonly unknown[];
}
