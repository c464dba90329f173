import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { inLookBack } from '../labs/in-look-back.js';
import { newestDayFirst } from '../labs/newest-first.js';
import type { PartOfReading } from '../part-of-reading.js';
import { foundAmong } from '../three-valued.js';
import type { renalVocabulary } from '../vocabulary/renal-vocabulary.js';
import { recentWeights } from './computed-clearance.js';
import { governingRenal, renalLookBack } from './governing-renal.js';
import { hasRenalDiagnosis } from './kidney-disease.js';
import type { RenalValue } from './renal-value.js';
import { severeRenal } from './severe-renal.js';

/** Renal function and severe renal impairment (specification, section 2 "Renal function"). */
export function readRenal(chart: Chart): PartOfReading<keyof typeof renalVocabulary> {
  const { egfr, weight } = chart.results;
  const renal = governingRenal(chart);
  const { severe, because, dialysis, evidence } = severeRenal(chart, renal);
  const weightFound = foundAmong(recentWeights(chart).length, weight.complete);
  const unusable = unusableRenal(chart);
  return {
    facts: {
      // all three are asked for together
      renalFound: foundAmong(renal !== null, egfr.complete),
      renalMlPerMin: renal && mlPerMin(renal),
      renalDay: renal?.day ?? null,
      renalMethod: renal?.method ?? null,
      renalIsEgfr: renal?.method === 'egfr',
      renalSexUnknown: renal?.sexUnknown ?? false,
      severeRenal: severe,
      severeRenalBecause: severe === null ? null : because,
      dialysis,
      renalDiagnosis: hasRenalDiagnosis(chart),
      weightWanted: weightFound !== true && isModerateEgfr(renal, chart),
      weightFound,
    },
    evidence: { renal: [...(renal?.evidence ?? []), ...evidence, ...unusable], unusable },
  };
}

/** Specification, section 3 "renal-function-unknown": not severe by an eGFR, but a clearance could be. */
function isModerateEgfr(renal: RenalValue | null, { settings }: Chart): boolean {
  if (renal?.method !== 'egfr' || renal.severe) return false;
  return renal.value < settings.renal.moderateBelowMlPerMin;
}

/** `<15` is below 15: the last number before it, so that rules which compare say so too. */
function mlPerMin({ value, comparator }: RenalValue): number {
  return comparator === '<' ? value * (1 - Number.EPSILON) : value;
}

function unusableRenal(chart: Chart): Evidence[] {
  const { clearance, creatinine, egfr } = chart.results;
  const unusable = [clearance, creatinine, egfr].flatMap((test) => test.unusable);
  return inLookBack(unusable, renalLookBack(chart))
    .sort(newestDayFirst)
    .map(({ evidence }) => evidence);
}
