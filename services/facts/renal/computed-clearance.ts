import { addDays, ageInYears, daysBetween } from '../calendar.js';
import type { Chart, LabResult } from '../chart.js';
import { isIn } from '../labs/in-look-back.js';
import { roundDownTo } from '../rounding.js';
import { cockcroftGault } from './cockcroft-gault.js';
import type { RenalValue } from './renal-value.js';

/** Cockcroft-Gault for one creatinine; null without a birth date or a weight. Of several answers the lowest. */
export function computedClearance(creatinine: LabResult, chart: Chart): RenalValue | null {
  const { birth, sex, settings } = chart;
  const weight = nearestWeight(creatinine, chart);
  if (!birth || !weight) return null;
  const sexUnknown = sex !== 'male' && sex !== 'female';
  const clearance = cockcroftGault(
    {
      // Where only the month or year of birth is known, the eldest the patient can be: the lowest clearance.
      ageYears: ageInYears(birth.from, creatinine.day),
      weightKg: weight.value,
      creatinineUmolPerL: creatinine.value,
      // The factor for women is the lower of both.
      female: sex !== 'male',
    },
    settings,
  );
  if (!clearance) return null;
  return {
    method: 'computed-cockcroft-gault',
    value: clearance.mlPerMin,
    severe: clearance.mlPerMin < settings.renal.severeBelowMlPerMin,
    day: creatinine.day,
    ms: creatinine.ms,
    comparator: undefined,
    sexUnknown,
    evidence: [
      {
        what: 'creatinine-clearance',
        value: roundDownTo(1, clearance.mlPerMin),
        unit: settings.analytes.clearance.unit,
        day: creatinine.day,
        arithmetic: clearance.arithmetic,
      },
      creatinine.evidence,
      weight.evidence,
    ],
  };
}

/** Usable weights of the look-back (specification, section 2: the last 12 months). */
export function recentWeights({ results, settings, asOf }: Chart): LabResult[] {
  const days = { from: addDays(asOf.day, -settings.renal.weightMaxAgeDays), to: asOf.day };
  return results.weight.usable.filter(({ day }) => isIn(days, day));
}

/** Nearest to the sample; of two as near the lower, which gives the lower clearance. */
function nearestWeight(creatinine: LabResult, chart: Chart): LabResult | null {
  const distance = ({ day }: LabResult) => Math.abs(daysBetween(day, creatinine.day));
  return recentWeights(chart).reduce<LabResult | null>((best, next) => {
    if (!best) return next;
    const nearer = distance(best) - distance(next);
    return (nearer || best.value - next.value) > 0 ? next : best;
  }, null);
}
