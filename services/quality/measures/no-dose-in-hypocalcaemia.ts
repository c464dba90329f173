import type { JudgedDose } from '../evaluate/judged-dose.js';
import { beside, met, missed, referencesIn, type Judgement, type Measure } from './measure.js';

/** Of the doses with a calcium in the look-back before them: the governing one was not low. */
export const noDoseInHypocalcaemia: Measure = { id: 'no-dose-in-hypocalcaemia', judge };

function judge({ facts, reading }: JudgedDose): Judgement {
  const { calciumStatus, calciumMmolPerL, calciumDaysBeforeDose, calciumSevere } = facts;
  if (calciumStatus === null) return beside('denominator-unknown', ['calciumStatus']);
  if (calciumStatus === 'none' || calciumMmolPerL === null) return beside('not-in-denominator');
  const details = {
    value: calciumMmolPerL,
    unit: 'mmol/L',
    ...(calciumDaysBeforeDose !== null && { days: calciumDaysBeforeDose }),
    evaluated: referencesIn(reading.evidence.calcium),
  };
  if (calciumStatus === 'normal') return met(details);
  if (calciumStatus === 'uncertain') return missed('uncertain', details);
  return missed('low', { ...details, ...(calciumSevere && { class: 'severe' as const }) });
}
