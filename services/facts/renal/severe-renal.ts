import type { Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { foundAmong, type Known } from '../three-valued.js';
import { SEVERE_RENAL_REASONS } from '../vocabulary/renal-vocabulary.js';
import { kidneyFindings, transplantDays, type KidneyFinding } from './kidney-disease.js';
import type { RenalValue } from './renal-value.js';

type SevereReason = (typeof SEVERE_RENAL_REASONS)[number];

/** Whether renal impairment is severe, with every reason. */
export interface SevereRenal {
  severe: Known;
  because: readonly SevereReason[];
  dialysis: Known;
  evidence: readonly Evidence[];
}

/**
 * By the value, or by a diagnosis or procedure that no later value disproves (specification, section 2). While the
 * diagnoses could not all be read, a good value alone does not clear: dialysis can stand among them.
 */
export function severeRenal(chart: Chart, renal: RenalValue | null): SevereRenal {
  const transplants = transplantDays(chart);
  const standing = kidneyFindings(chart).filter((finding) => !isDisproved(finding, renal, transplants));
  const certain = new Set<SevereReason>(standing.filter(({ holds }) => holds).map(({ reason }) => reason));
  if (renal?.severe) certain.add('value');
  const because = SEVERE_RENAL_REASONS.filter((reason) => certain.has(reason));
  const isCleared = renal !== null && standing.length === 0 && chart.diagnoses.complete;
  return {
    severe: foundAmong(because.length, isCleared),
    because,
    dialysis: dialysis(standing, chart),
    evidence: standing.map(({ evidence }) => evidence),
  };
}

/** A value that is not severe disproves stage 4 when newer, the others only after a transplant. */
function isDisproved(finding: KidneyFinding, renal: RenalValue | null, transplants: readonly Day[]): boolean {
  if (!renal || renal.severe) return false;
  if (finding.reason === 'ckd-stage-4') return renal.day > (finding.knownOn ?? renal.day);
  return transplants.some((day) => renal.day > day && (finding.from === null || day >= finding.from));
}

function dialysis(standing: readonly KidneyFinding[], { diagnoses, procedures }: Chart): Known {
  const answers = standing.filter(({ reason }) => reason === 'dialysis').map(({ holds }) => holds);
  if (answers.includes(null) && !answers.includes(true)) return null;
  return foundAmong(answers.length, diagnoses.complete && procedures.complete);
}
