import type { Chart, MedicineUse } from '../chart.js';
import type { EvidenceByTopic } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { matchIn } from '../terms.js';
import { anyOf, foundAmong } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { foundIn, type RiskReason } from './risk-reason.js';

/** What the concern of glucocorticoids has settled already. */
export interface GlucocorticoidSettled {
  facts: Pick<Facts, 'glucocorticoidUse'>;
  evidence: EvidenceByTopic;
}

/** Prescribed, but never begun. */
const NEVER_TAKEN = [
  'draft',
  'cancelled',
  'intended',
  'not-taken',
  'not-done',
  'declined',
  'entered-in-error',
];

const ONLY_INTRAVENOUS = ['zoledronic-acid', 'intravenous-bisphosphonates'];

/** Specification, section 3 "onj-risk-dental-exam", as far as medicines tell. */
export function medicineRisks(chart: Chart, settled: GlucocorticoidSettled): RiskReason[] {
  return [cancerTreatment(chart), ...glucocorticoids(settled), ...bisphosphonates(chart)];
}

/** Injected into the eye, as against macular degeneration, it does not reach the jaw. */
function cancerTreatment({ medicines }: Chart): RiskReason {
  const sets = ['antineoplastic-chemotherapy', 'angiogenesis-inhibitors'];
  const uses = meaning(medicines.entries, ...sets).filter(({ route }) => route !== 'local');
  return {
    because: 'cancer-treatment',
    group: 'strong',
    holds: anyOf(...uses.map(({ active }) => active), foundAmong(false, medicines.complete)),
    evidence: evidenceOf(uses.filter(({ active }) => active)),
  };
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
  const taken = meaning(medicines.entries, 'bisphosphonates', ...ONLY_INTRAVENOUS).filter(
    ({ status }) => !NEVER_TAKEN.includes(status),
  );
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
  return route === 'intravenous' || matchIn(matches, ...ONLY_INTRAVENOUS) !== null;
}
