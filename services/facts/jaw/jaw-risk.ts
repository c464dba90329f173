import type { Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { diseaseRisks } from './disease-risks.js';
import { medicineRisks, type GlucocorticoidSettled } from './medicine-risks.js';
import type { RiskReason } from './risk-reason.js';
import { smoking } from './smoking.js';

/** Specification, section 3 "onj-risk-dental-exam": every risk factor found, each with its evidence. */
export function jawRisk(
  chart: Chart,
  settled: GlucocorticoidSettled,
): PartOfReading<'jawRisk' | 'jawRiskBecause'> {
  const reasons = [...diseaseRisks(chart), ...medicineRisks(chart, settled), smoking(chart)];
  const found = reasons.filter(({ holds }) => holds);
  const risk = gravest(reasons);
  return {
    facts: {
      jawRisk: risk,
      jawRiskBecause: risk === null ? null : [...new Set(found.map(({ because }) => because))],
    },
    evidence: { 'jaw-risk': found.flatMap(({ evidence }) => evidence) },
  };
}

/** What was found counts at least as what it is, whatever else could not be read. */
function gravest(reasons: readonly RiskReason[]): Facts['jawRisk'] {
  const any = (group: RiskReason['group']) =>
    anyOf(...reasons.filter((reason) => reason.group === group).map(({ holds }) => holds));
  if (any('strong')) return 'strong';
  if (any('weaker')) return 'weaker';
  return any('strong') === false && any('weaker') === false ? 'none' : null;
}
