import { activeAmong, meaning } from '../../facts/meaning.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { OutcomeClass } from '../patient-result.js';
import { excluded, met, missed, referencesIn, unsettled, type Judgement, type Measure } from './measure.js';

const HYPERCALCAEMIA = 'hypercalcaemia';

/** Calcium and vitamin D in use at the dose. */
export const supplements: Measure = { id: 'supplements', judge };

function judge({ chart, facts, reading }: JudgedDose): Judgement {
  const isDiagnosed = activeAmong(meaning(chart.diagnoses.entries, HYPERCALCAEMIA)).length > 0;
  if (facts.highCalcium || isDiagnosed) return excluded('hypercalcaemia');
  const { calciumSupplement: calcium, vitaminDSupplement: vitaminD } = facts;
  const evaluated = referencesIn(reading.evidence.supplements);
  if (calcium && vitaminD) return met({ evaluated });
  if (facts.supplementsDeclined) return missed('recorded-not-done', { evaluated });
  const unknown = (['calciumSupplement', 'vitaminDSupplement'] as const).filter(
    (name) => facts[name] === null,
  );
  if (unknown.length > 0) return unsettled(unknown, { evaluated });
  return missed(calcium || vitaminD ? 'partly' : 'not-recorded', {
    class: classOf(calcium === true, vitaminD === true),
    evaluated,
  });
}

function classOf(calcium: boolean, vitaminD: boolean): OutcomeClass {
  if (calcium) return 'no-vitamin-d';
  return vitaminD ? 'no-calcium' : 'neither';
}
