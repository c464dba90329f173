import { relativeReference } from '../../facts/orders/excluded-by.js';
import { resourcesOf } from '../../facts/record.js';
import type { Facts } from '../../facts/vocabulary/vocabulary.js';
import { AGE_BANDS, type Strata } from '../strata.js';
import type { KnownAtDose } from './first-ever.js';
import { giverOf } from './giver-of.js';
import type { PatientHistory } from './patient-history.js';

/** What a dose is counted under, as of the dose. */
export function strataOf(
  { dose, chart, facts }: KnownAtDose,
  doseNumber: Strata['doseNumber'],
  history: PatientHistory,
): Strata {
  return {
    sex: chart.sex,
    ageBand: ageBandOf(facts),
    renalStage: renalStageOf(facts, history),
    doseNumber,
    organisation: giverOf(dose, history) ?? keeperOf(history),
  };
}

/** `Organization/id` that keeps the patient's record. */
export function keeperOf({ record }: PatientHistory): string | null {
  const [patient] = resourcesOf(record.items.patient);
  const reference = patient?.managingOrganization?.reference;
  return reference === undefined ? null : relativeReference(reference);
}

/** A band is named by its ages: the last one that begins by then. */
function ageBandOf({ ageYears, ageGroup }: Facts): Strata['ageBand'] {
  if (ageGroup === 'minor') return 'under 18';
  if (ageYears === null) return 'unknown';
  return AGE_BANDS.findLast((band) => Number.parseInt(band) <= ageYears) ?? 'unknown';
}

function renalStageOf(facts: Facts, { audit }: PatientHistory): Strata['renalStage'] {
  const { criticalBelowMlPerMin, moderateBelowMlPerMin } = audit.knowledge.settings.renal;
  const { dialysis, severeRenal, severeRenalBecause, renalMlPerMin } = facts;
  if (dialysis) return 'dialysis';
  const isBelow = (limit: number) => renalMlPerMin !== null && renalMlPerMin < limit;
  if (severeRenalBecause?.includes('ckd-stage-5') || isBelow(criticalBelowMlPerMin)) return 'failure';
  if (severeRenal) return 'severe';
  if (renalMlPerMin === null) return 'unknown';
  return isBelow(moderateBelowMlPerMin) ? 'moderate' : 'mild-or-normal';
}
