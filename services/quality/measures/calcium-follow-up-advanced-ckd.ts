import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { exclusionWithin } from './after-the-dose.js';
import { daysAfter, settledIn, whyNoCalcium } from './calcium-in-window.js';
import { beside, excluded, met, missed, referencesIn, type Judgement, type Measure } from './measure.js';

/** Beyond the label: a calcium in each of the four weeks after a dose in severe renal impairment. */
export const calciumFollowUpAdvancedCkd: Measure = { id: 'calcium-follow-up-advanced-ckd', judge };

function judge({ dose, facts, chart }: JudgedDose, history: PatientHistory): Judgement {
  if (facts.severeRenal === null) return beside('denominator-unknown', ['severeRenal']);
  if (!facts.severeRenal) return beside('not-in-denominator');
  const { planDays, weeklyUntilDay } = chart.settings.advancedKidneyDisease;
  const exclusion = exclusionWithin(weeklyUntilDay, dose.day, history);
  if (exclusion) return excluded(exclusion);
  const all = daysAfter(dose.day, 1, weeklyUntilDay);
  const found = history.resultsAtEndOf(all.to);
  const weeks = planDays.map((last, at) =>
    settledIn(found, daysAfter(dose.day, (planDays[at - 1] ?? 0) + 1, last)),
  );
  const evaluated = weeks.flat().flatMap(({ evidence }) => referencesIn(evidence));
  const measured = weeks.filter((week) => week.length > 0).length;
  if (measured === planDays.length) return met({ evaluated });
  if (measured > 0) return missed('partly', { value: measured, unit: 'wk', evaluated });
  const why = whyNoCalcium(found, all, history);
  return missed(why === 'outside-window' ? 'not-recorded' : why);
}
