/** What the prescriber answered to the alert of a rule, as the EHR told it. */
export interface PrescribersOverride {
  rule: string;
  /** code of the reason; null: none was given, or none that looks like a code */
  reason: string | null;
  /** milliseconds since 1970, by the EHR's clock */
  atMs: number;
}
