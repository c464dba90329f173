import { addMonths, yearsBetween, type Day } from '../../facts/calendar.js';
import { readLongTerm } from '../../facts/antiresorptives/read-long-term.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import {
  beside,
  met,
  missed,
  referencesIn,
  unsettled,
  type Judgement,
  type Measure,
  type MeasureEvent,
} from './measure.js';

/** A review in the last year of the period, of patients at least five years on therapy in it; one event a patient. */
export const longTermReview: Measure = { id: 'long-term-review', events, judge };

/** The last dose by the period's end, if therapy went on into the period. */
function events(history: PatientHistory): readonly MeasureEvent[] {
  const { from, to } = history.audit.period;
  const dose = history.doses.filter(({ day }) => day <= to).at(-1);
  if (!dose || onTherapyUntil(dose.day, history) < from) return [];
  return [{ dose, day: to, ofPatient: true }];
}

/** The last day in the period on which the patient was on therapy (specification, section 1). */
function onTherapyUntil(lastDose: Day, { audit }: PatientHistory): Day {
  const until = addMonths(lastDose, audit.knowledge.settings.schedule.onTherapyMonths);
  return until < audit.period.to ? until : audit.period.to;
}

function judge({ dose }: JudgedDose, history: PatientHistory): Judgement {
  const { settings } = history.audit.knowledge;
  const first = history.doses[0] ?? dose;
  const years = yearsBetween(first.day, onTherapyUntil(dose.day, history));
  if (years < settings.longTerm.reviewFromYears) return beside('not-in-denominator');
  const { facts, evidence } = readLongTerm(history.chartAtEndOf(history.audit.period.to));
  const evaluated = referencesIn(evidence.review);
  const details = { value: Math.floor(years), unit: 'a', evaluated };
  if (facts.reviewDue === null) return unsettled(['reviewDue'], details);
  if (!facts.reviewDue) return met(details);
  return missed(facts.lastReviewDay === null ? 'not-recorded' : 'outside-window', details);
}
