import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { exclusionWithin } from './after-the-dose.js';
import { daysAfter, settledIn, shown, whyNoCalcium } from './calcium-in-window.js';
import { beside, excluded, met, missed, type Judgement, type Measure } from './measure.js';

/** A calcium in the two weeks after the first dose ever, of patients predisposed to hypocalcaemia at that time. */
export const calciumAfterFirstDose: Measure = { id: 'calcium-after-first-dose', judge };

function judge({ dose, facts, strata, chart }: JudgedDose, history: PatientHistory): Judgement {
  if (strata.doseNumber === 'later' || facts.predisposed === false) return beside('not-in-denominator');
  if (strata.doseNumber === 'uncertain') return beside('first-ever-uncertain');
  if (facts.predisposed === null) return beside('denominator-unknown', ['predisposed']);
  const { dueByDay } = chart.settings.afterFirstDose;
  const exclusion = exclusionWithin(dueByDay, dose.day, history);
  if (exclusion) return excluded(exclusion);
  const days = daysAfter(dose.day, 1, dueByDay);
  const found = history.resultsAtEndOf(days.to);
  const first = settledIn(found, days).at(-1);
  if (first) return met(shown(first, dose.day));
  const why = whyNoCalcium(found, days, history);
  // one from before the dose is no late answer to it
  return missed(why === 'outside-window' ? 'not-recorded' : why);
}
