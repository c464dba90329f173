import type { Day } from '../../facts/calendar.js';
import type { DoseEvent } from '../../facts/chart.js';
import type { Evidence } from '../../facts/evidence.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import type { MeasureId } from '../measure-id.js';
import type { Beside, Exclusion, MeasureOutcome, WhyNotMet } from '../patient-result.js';
import type { UnknownFact } from '../unknown-facts.js';

/** One measure of specification, section 5. */
export interface Measure {
  id: MeasureId;
  /** the doses it may ask about; not given: those in the period */
  events?(history: PatientHistory): readonly MeasureEvent[];
  judge(dose: JudgedDose, history: PatientHistory): Judgement;
}

export interface MeasureEvent {
  dose: DoseEvent;
  /** the day that puts it in the period */
  day: Day;
  /** counted once a patient, not once a dose */
  ofPatient?: true;
}

export type Judgement = Omit<MeasureOutcome, 'measure' | 'event' | 'day' | 'strata' | 'evaluated'> & {
  evaluated?: readonly string[];
};

/** What else there is to say of an answer. */
export type Details = Partial<Pick<Judgement, 'class' | 'value' | 'unit' | 'days' | 'windows' | 'evaluated'>>;

export function met(details: Details = {}): Judgement {
  return { exclusion: null, met: true, why: null, ...details };
}

export function missed(why: WhyNotMet | null, details: Details = {}): Judgement {
  return { exclusion: null, met: false, why, ...details };
}

/** Counted as not met: the record cannot settle it for want of these facts. */
export function unsettled(unknown: readonly UnknownFact[], details: Details = {}): Judgement {
  return { ...missed('unsettled', details), unknown };
}

export function excluded(exclusion: Exclusion): Judgement {
  return { exclusion, met: false, why: null };
}

export function beside(why: Beside, unknown?: readonly UnknownFact[]): Judgement {
  return { beside: why, exclusion: null, met: false, why: null, ...(unknown && { unknown }) };
}

/** `Type/id` of what it rests on. */
export function referencesIn(evidence: readonly Evidence[] | undefined): string[] {
  return (evidence ?? []).flatMap(({ reference }) => reference ?? []);
}
