import type { Chart, MedicineUse } from '../chart.js';
import type { EvidenceByTopic } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { matchIn } from '../terms.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { cancerTreatment } from './cancer-treatment.js';
import { isTaken } from './is-taken.js';
import { foundIn, type RiskReason } from './risk-reason.js';

/** What the concern of glucocorticoids has settled already. */
export interface GlucocorticoidSettled {
  facts: Pick<Facts, 'glucocorticoidUse'>;
  evidence: EvidenceByTopic;
}

const ONLY_INTRAVENOUS = ['zoledronic-acid', 'intravenous-bisphosphonates'];
const BISPHOSPHONATES = ['bisphosphonates', ...ONLY_INTRAVENOUS];

/** Specification, section 3 "onj-risk-dental-exam", as far as medicines tell. */
export function medicineRisks(chart: Chart, settled: GlucocorticoidSettled): RiskReason[] {
  return [cancerTreatment(chart), ...glucocorticoids(settled), ...bisphosphonates(chart)];
}

function glucocorticoids({ facts, evidence }: GlucocorticoidSettled): RiskReason[] {
  const { glucocorticoidUse: use } = facts;
  const isLong = use === 'long-term';
  const isOther = use === 'short' || use === 'duration-unknown';
  const shown = evidence.glucocorticoid ?? [];
  return [
    {
      because: 'long-term-glucocorticoid',
      group: 'strong',
      holds: use === null || use === 'duration-unknown' ? null : isLong,
      evidence: isLong ? shown : [],
    },
    {
      because: 'glucocorticoid',
      group: 'weaker',
      holds: use === null ? null : isOther,
      evidence: isOther ? shown : [],
    },
  ];
}

/** It stays in the bone for years, so that one of long ago counts too. */
function bisphosphonates({ medicines }: Chart): RiskReason[] {
  const taken = meaning(medicines.entries, BISPHOSPHONATES).filter(isTaken);
  const others = taken.filter((use) => !isIntravenous(use));
  return [
    foundIn(
      { because: 'intravenous-bisphosphonate', group: 'strong' },
      evidenceOf(taken.filter(isIntravenous)),
      medicines.complete,
    ),
    foundIn({ because: 'bisphosphonate', group: 'weaker' }, evidenceOf(others), medicines.complete),
  ];
}

function isIntravenous({ route, matches }: MedicineUse): boolean {
  return route === 'intravenous' || matchIn(matches, ONLY_INTRAVENOUS) !== null;
}
