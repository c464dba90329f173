/** What every measure is broken down by (specification, section 5). */
export interface Strata {
  sex: (typeof SEXES)[number];
  ageBand: AgeBand;
  renalStage: (typeof RENAL_STAGES)[number];
  doseNumber: (typeof DOSE_NUMBERS)[number];
  /** `Organization/id`: of who gave or supplied the dose, else of the patient's keeper; null: not recorded */
  organisation: string | null;
}

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;

export const AGE_BANDS = ['18–49', '50–64', '65–74', '75–84', '85+', 'unknown'] as const;

export type AgeBand = (typeof AGE_BANDS)[number] | 'under 18';

/** As of the dose; the worst that holds. By value in mL/min: below 15, below 30, below 60. */
export const RENAL_STAGES = [
  'dialysis',
  'failure',
  'severe',
  'moderate',
  'mild-or-normal',
  'unknown',
] as const;

/** uncertain: no earlier dose is known, but less than 12 months of record before it, or a prescription without doses */
export const DOSE_NUMBERS = ['first', 'later', 'uncertain'] as const;
