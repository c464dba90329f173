import type { MeasureId } from '../measure-id.js';
import type { Beside, Exclusion, OutcomeClass, WhyNotMet } from '../patient-result.js';
import type { UnknownFact } from '../unknown-facts.js';

/** How often each word of a list was met with. */
export type Tally = Readonly<Record<string, number>>;

/** Raw counts: the denominator still holds what is excluded (FHIR quality measures, proportion scoring). */
export interface Count {
  denominator: number;
  excluded: number;
  met: number;
}

export type Counts = Readonly<Record<string, Count>>;

/** What measures are broken down by; `organisation` is `Organization/id`. */
export const STRATIFIERS = ['sex', 'ageBand', 'renalStage', 'doseNumber', 'organisation'] as const;
export type Stratifier = (typeof STRATIFIERS)[number];

/** The key of what the record does not name, an organisation say. */
export const NOT_RECORDED = 'not-recorded';

export interface MeasureSummary {
  /** all that the measure looked at: the denominator and what is counted beside it */
  initialPopulation: number;
  all: Count;
  beside: Partial<Record<Beside, number>>;
  exclusions: Partial<Record<Exclusion, number>>;
  /** why not met */
  why: Partial<Record<WhyNotMet, number>>;
  classes: Partial<Record<OutcomeClass, number>>;
  /** facts that were not known where the record could not settle it, or whether the measure asks about it */
  unknown: Partial<Record<UnknownFact, number>>;
  /** by the window's days */
  windows: Counts;
  /** by `YYYY-MM` */
  months: Counts;
  strata: Partial<Record<Stratifier, Counts>>;
  /** how many days lay between the event and what was found, for those in the score */
  days: Tally;
}

/** What an audit counted: numbers only, so that any two are merged by adding. */
export interface Summary {
  patients: number;
  /** of the measures: 60 mg doses of adults in the period */
  measured: number;
  /** known from a dispense or statement only */
  unconfirmed: number;
  safety: { doses: number; under18: number; wrongDose: number; wrongRoute: number };
  /** rules that would have alerted at a dose: `rule indicator` */
  fires: Tally;
  measures: Partial<Record<MeasureId, MeasureSummary>>;
  /** what of the record could not be used, by reason */
  unusable: Tally;
}

export const emptySummary: Summary = {
  patients: 0,
  measured: 0,
  unconfirmed: 0,
  safety: { doses: 0, under18: 0, wrongDose: 0, wrongRoute: 0 },
  fires: {},
  measures: {},
  unusable: {},
};

export function emptyCount(): Count {
  return { denominator: 0, excluded: 0, met: 0 };
}

/** The score's own denominator. */
export function eligible({ denominator, excluded }: Count): number {
  return denominator - excluded;
}

/** 0…1; null where nothing is eligible: that is no score, and never 0 %. */
export function scoreOf(count: Count): number | null {
  return eligible(count) === 0 ? null : count.met / eligible(count);
}
