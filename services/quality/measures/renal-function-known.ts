import type { JudgedDose } from '../evaluate/judged-dose.js';
import { daysBetween } from '../../facts/calendar.js';
import { met, missed, referencesIn, unsettled, type Judgement, type Measure } from './measure.js';

/** A usable renal value in the year before the dose; a diagnosis or dialysis alone does not count. */
export const renalFunctionKnown: Measure = { id: 'renal-function-known', judge };

function judge({ dose, facts, reading }: JudgedDose): Judgement {
  const { renalFound, renalMlPerMin, renalDay, renalDiagnosis } = facts;
  const evidence = reading.evidence.renal ?? [];
  const evaluated = referencesIn(evidence);
  if (renalFound && renalDay !== null && renalMlPerMin !== null)
    return met({ value: renalMlPerMin, unit: 'mL/min', days: daysBetween(renalDay, dose.day), evaluated });
  if (renalFound === null) return unsettled(['renalFound'], { evaluated });
  if (evidence.some(({ unusable }) => unusable !== undefined)) return missed('unusable', { evaluated });
  return missed(renalDiagnosis ? 'diagnosis-only' : 'not-recorded', { evaluated });
}
