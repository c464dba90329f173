import type { DoseEvent } from '../../facts/chart.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { OutcomeClass } from '../patient-result.js';
import { beside, met, missed, type Judgement, type Measure } from './measure.js';

/** Brand and batch number of each administration, for traceability (label 4.4). */
export const lotRecorded: Measure = { id: 'lot-recorded', judge };

function judge({ dose }: JudgedDose): Judgement {
  // what is known from a dispense or a statement only was not administered here
  if (dose.evidence.what !== 'dose') return beside('not-in-denominator');
  const lacks = whatItLacks(dose);
  if (lacks === null) return met();
  return missed(lacks === 'neither' ? 'not-recorded' : 'partly', { class: lacks });
}

function whatItLacks({ brand, batch }: DoseEvent): OutcomeClass | null {
  if (brand === null) return batch === null ? 'neither' : 'no-brand';
  return batch === null ? 'no-batch' : null;
}
