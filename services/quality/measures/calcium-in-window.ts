import { governingCalciums } from '../../facts/calcium/governing-calcium.js';
import type { Calciums, JudgedCalcium } from '../../facts/calcium/judged-calcium.js';
import { addDays, daysBetween, type Day } from '../../facts/calendar.js';
import type { ResultsByTest } from '../../facts/chart.js';
import { inLookBack, type Days } from '../../facts/labs/in-look-back.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { calciumNotDone } from '../evaluate/not-done.js';
import type { WhyNotMet } from '../patient-result.js';
import { referencesIn, type Details } from './measure.js';

/** The governing calcium of each day, newest first, and what there is of results. */
export interface CalciumResults {
  calciums: Calciums;
  results: ResultsByTest;
}

/** From so many days after the dose to so many, both included. */
export function daysAfter(dose: Day, from: number, to: number): Days {
  return { from: addDays(dose, from), to: addDays(dose, to) };
}

/** Those of the days that settle anything: an uncertain one clears nothing (specification, section 2 "Calcium"). */
export function settledIn(found: CalciumResults, days: Days): JudgedCalcium[] {
  return governingCalciums(found, days).filter(({ status }) => status !== 'uncertain');
}

/** Why there is no calcium that counts in these days; the first that holds. */
export function whyNoCalcium(found: CalciumResults, days: Days, history: PatientHistory): WhyNotMet {
  const { calciumIonised, calciumCorrected, calciumTotal } = found.results;
  const kinds = [calciumIonised, calciumCorrected, calciumTotal];
  if (governingCalciums(found, days).length > 0) return 'uncertain';
  if (
    inLookBack(
      kinds.flatMap(({ pending }) => pending),
      days,
    ).length > 0
  )
    return 'pending';
  if (calciumNotDone(days, history)) return 'recorded-not-done';
  if (
    inLookBack(
      kinds.flatMap(({ unusable }) => unusable),
      days,
    ).length > 0
  )
    return 'unusable';
  if (kinds.some(({ complete }) => !complete)) return 'unsettled';
  return found.calciums.days.some((day) => day < days.from) ? 'outside-window' : 'not-recorded';
}

/** A calcium as an answer shows it; days before the dose, or after it. */
export function shown({ value, day, evidence }: JudgedCalcium, dose: Day): Details {
  return {
    value,
    unit: 'mmol/L',
    days: Math.abs(daysBetween(day, dose)),
    evaluated: referencesIn(evidence),
  };
}
