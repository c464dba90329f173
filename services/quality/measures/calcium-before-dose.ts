import { governingCalcium } from '../../facts/calcium/governing-calcium.js';
import { addDays } from '../../facts/calendar.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { shown, whyNoCalcium } from './calcium-in-window.js';
import { met, missed, unsettled, type Details, type Judgement, type Measure } from './measure.js';

/** A usable calcium of any kind in the look-back before the dose: met when the alert of that name would be silent. */
export const calciumBeforeDose: Measure = { id: 'calcium-before-dose', judge };

function judge(dose: JudgedDose, history: PatientHistory): Judgement {
  const { chart, facts } = dose;
  const calcium = governingCalcium(chart, { from: facts.calciumWindowFromDay, to: chart.asOf.day });
  const [newest] = chart.calciums.days;
  const last = calcium ?? (newest && chart.calciums.governing(newest));
  const details = { ...(last && shown(last, dose.dose.day)), windows: windowsOf(dose) };
  switch (facts.calciumStatus) {
    case 'low':
    case 'normal':
      return met(details);
    case null:
      return unsettled(['calciumStatus'], details);
    default: {
      const lookBack = { from: facts.calciumWindowFromDay, to: chart.asOf.day };
      return missed(whyNoCalcium(chart, lookBack, history), details);
    }
  }
}

/** The same at other windows, because the label says "before each dose" and gives no number of days. */
function windowsOf({ chart, dose }: JudgedDose): NonNullable<Details['windows']> {
  return Object.fromEntries(
    chart.settings.quality.calciumWindowsDays.map((days) => {
      const calcium = governingCalcium(chart, { from: addDays(dose.day, -days), to: chart.asOf.day });
      return [String(days), calcium !== null && calcium.status !== 'uncertain'];
    }),
  );
}
