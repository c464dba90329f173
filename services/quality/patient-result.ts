import type { Day } from '../facts/calendar.js';
import type { UnusableReason } from '../facts/evidence.js';
import type { GapReason } from '../facts/record.js';
import type { MeasureId } from './measure-id.js';
import type { Strata } from './strata.js';
import type { UnknownFact } from './unknown-facts.js';

/** What one patient adds to an audit: plain JSON, which is merged by adding. */
export interface PatientResult {
  patientId: string;
  sex: Strata['sex'];
  /** `Organization/id` that the patient record names as its keeper */
  organisation: string | null;
  /** every dose event in the period, children's too, oldest first */
  doses: readonly DoseResult[];
  /** one for each measure and event it looks at; of children none */
  outcomes: readonly MeasureOutcome[];
  safety: Safety;
  /** results and members that could not be used at any dose, each once */
  unusable: readonly Unusable[];
}

export interface DoseResult {
  /** `Type/id` of what records the dose; `PATIENT#DAY` when it has no id */
  event: string;
  day: Day;
  brand: string | null;
  batch: string | null;
  strength: '60mg' | 'unknown';
  /** false: known from a dispense only */
  confirmed: boolean;
  /** null: no birth date that tells */
  ageYears: number | null;
  /** measures look at adults and those whose age is not known, and at doses of 60 mg */
  measured: boolean;
  notMeasured?: 'under-18' | 'strength-unknown';
  strata: Strata;
  /** what the alerts' rules said of the dose, by rule id; silent ones and those not about it left out */
  fires: Readonly<Record<string, 'info' | 'warning' | 'critical'>>;
  cannotTell: readonly string[];
}

/** The initial population is all of a measure's outcomes; the denominator those that are not counted beside it. */
export interface MeasureOutcome {
  measure: MeasureId;
  /** the dose, as in `DoseResult` (not all of these lie in the period); of long-term-review `Patient/id` */
  event: string;
  /** the day that puts it in the period: of the dose; of due-dose and stopped-with-plan the end of the window */
  day: Day;
  /** set: not in the denominator, but counted by itself */
  beside?: Beside;
  /** raw counts keep it in the denominator, the score does not */
  exclusion: Exclusion | null;
  /** in the numerator; false when excluded or beside */
  met: boolean;
  /** null when met, excluded or beside, and when not to be met is what is wanted */
  why: WhyNotMet | null;
  /** what a measure tells apart within its answer: `late` of on-time-dose, `severe` of post-dose-hypocalcaemia */
  class?: OutcomeClass;
  /** the value it was judged on, its unit (UCUM), and how many days before (or after) the event it was */
  value?: number;
  unit?: string;
  days?: number;
  /** calcium-before-dose: whether it would be met at each window, by its days: `{ "7": false, "14": true, … }` */
  windows?: Readonly<Record<string, boolean>>;
  /** facts that were not known, when the record could not settle it, or whether the measure asks about it */
  unknown?: readonly UnknownFact[];
  strata: Strata;
  /** `Type/id` of what it was judged on, the event among them */
  evaluated: readonly string[];
}

/** Counted by itself, neither met nor not met. */
export const BESIDE = [
  'not-in-denominator', // a dose that the measure does not ask about
  'first-ever-uncertain', // first known dose, but less than 12 months of record before it
  'unmeasured', // post-dose-hypocalcaemia: no calcium after the dose
  'denominator-unknown', // the record cannot settle whether the measure asks about it: see `unknown`
] as const;

export type Beside = (typeof BESIDE)[number];

export const EXCLUSIONS = [
  'death',
  'period-ends', // before the window does
  'hypercalcaemia',
  'ended', // an end of denosumab is recorded
  'switched', // to another antiresorptive
  'left', // the record shows that the patient is no longer in care
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

export const WHY_NOT_MET = [
  'not-recorded', // the record holds nothing of the kind
  'recorded-not-done', // the record says that it was not done
  'outside-window', // done, but too long before or too late
  'partly', // some of what is asked for: one supplement, three of four weeks, a brand without a batch
  'low', // the calcium was low
  'uncertain', // the calcium is normal only by correction for a very low albumin
  'unusable', // there is one, but it cannot be used
  'pending', // ordered or sampled, its result not out at the dose
  'early',
  'late',
  'another-product', // other denosumab too short before
  'diagnosis-only', // a renal diagnosis, no value
  'unsettled', // the record could not be read, or not tell
] as const;

export type WhyNotMet = (typeof WHY_NOT_MET)[number];

export const OUTCOME_CLASSES = [
  'on-time',
  'early',
  'late', // to 16 weeks
  'very-late', // over 16 weeks
  'severe', // hypocalcaemia
  'no-calcium', // of the two supplements
  'no-vitamin-d',
  'neither',
  'no-brand',
  'no-batch',
] as const;

export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

/** Counted apart from the measures, without an age limit. */
export interface Safety {
  /** dose events in the period */
  doses: number;
  under18: readonly SafetyEvent[];
  wrongDose: readonly SafetyEvent[];
  wrongRoute: readonly SafetyEvent[];
}

export interface SafetyEvent {
  event: string;
  day: Day;
  /** years, or mg */
  value?: number;
  unit?: string;
}

export interface Unusable {
  why: UnusableReason | GapReason;
  /** `Type/id`, and the member at fault: `Observation/12 valueQuantity` */
  where: string;
}
