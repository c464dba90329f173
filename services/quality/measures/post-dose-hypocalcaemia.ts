import { governingCalciums } from '../../facts/calcium/governing-calcium.js';
import type { JudgedCalcium } from '../../facts/calcium/judged-calcium.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { daysAfter, shown } from './calcium-in-window.js';
import { beside, met, missed, type Judgement, type Measure } from './measure.js';

/** Lower is better. Of the doses with a calcium after them: one was low; severe is told apart, unmeasured stands beside. */
export const postDoseHypocalcaemia: Measure = { id: 'post-dose-hypocalcaemia', judge };

function judge({ dose, chart }: JudgedDose, history: PatientHistory): Judgement {
  const [from, to] = chart.settings.quality.postDoseDays;
  const days = daysAfter(dose.day, from, to);
  const calciums = governingCalciums(history.resultsAtEndOf(days.to), days);
  const low = calciums.filter(({ status }) => status === 'low');
  const severe = low.filter((calcium) => calcium.severe);
  const worst = lowest(severe) ?? lowest(low);
  if (worst)
    return met({ ...shown(worst, dose.day), ...(severe.length > 0 && { class: 'severe' as const }) });
  const uncertain = lowest(calciums.filter(({ status }) => status === 'uncertain'));
  if (uncertain) return missed('uncertain', shown(uncertain, dose.day));
  const normal = lowest(calciums);
  return normal ? missed(null, shown(normal, dose.day)) : beside('unmeasured');
}

function lowest(calciums: readonly JudgedCalcium[]): JudgedCalcium | null {
  return calciums.reduce<JudgedCalcium | null>(
    (low, next) => (low && low.value <= next.value ? low : next),
    null,
  );
}
