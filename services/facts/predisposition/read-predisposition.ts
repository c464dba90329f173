import type { Chart } from '../chart.js';
import type { EvidenceByTopic } from '../evidence.js';
import { activeAmong, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, foundAmong } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { calciumLoweringMedicines } from './calcium-lowering-medicines.js';
import { predisposingDisease } from './predisposing-disease.js';
import type { Reason } from './reason.js';

type SettledFact = 'severeRenal' | 'glucocorticoidActive' | 'vitaminDStatus';

/** What other concerns have settled already, with what it rests on. */
export interface Settled {
  facts: Pick<Facts, SettledFact>;
  evidence: EvidenceByTopic;
}

/** Specification, section 2 "Predisposed to hypocalcaemia": every reason, each with its evidence. */
export function readPredisposition(
  chart: Chart,
  settled: Settled,
): PartOfReading<'predisposed' | 'predisposedBecause' | 'hypoparathyroidism'> {
  const reasons = [
    ...settledReasons(settled),
    ...predisposingDisease(chart),
    calciumLoweringMedicines(chart),
  ];
  const found = reasons.filter(({ holds }) => holds);
  const predisposed = anyOf(...reasons.map(({ holds }) => holds));
  const { entries, complete } = chart.diagnoses;
  const hypoparathyroidism = meaning(activeAmong(entries), 'cond-hypoparathyroidism');
  return {
    facts: {
      predisposed,
      predisposedBecause: predisposed === null ? null : [...new Set(found.map(({ because }) => because))],
      hypoparathyroidism: foundAmong(hypoparathyroidism.length, complete),
    },
    evidence: { predisposition: found.flatMap(({ evidence }) => evidence) },
  };
}

/** A vitamin D that was never measured is no deficiency; one that could not be read may be. */
function settledReasons({ facts, evidence }: Settled): Reason[] {
  const { severeRenal, glucocorticoidActive, vitaminDStatus } = facts;
  return [
    { because: 'severe-renal', holds: severeRenal, evidence: evidence.renal ?? [] },
    { because: 'glucocorticoid', holds: glucocorticoidActive, evidence: evidence.glucocorticoid ?? [] },
    {
      because: 'vitamin-d-deficiency',
      holds: vitaminDStatus === null ? null : vitaminDStatus === 'low',
      evidence: evidence['vitamin-d'] ?? [],
    },
  ];
}
