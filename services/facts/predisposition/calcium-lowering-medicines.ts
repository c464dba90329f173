import type { Chart } from '../chart.js';
import { evidenceOf, meaning } from '../meaning.js';
import { anyOf, foundAmong } from '../three-valued.js';
import type { Reason } from './reason.js';

const CALCIUM_LOWERING = ['calcimimetics', 'calcium-lowering-medicines'];

/** Calcimimetics, and by name the other medicines that lower calcium, in use now. */
export function calciumLoweringMedicines({ medicines }: Chart): Reason {
  const uses = meaning(medicines.entries, CALCIUM_LOWERING);
  const inUse = uses.filter(({ active }) => active);
  return {
    because: 'calcium-lowering-medicine',
    holds: anyOf(...uses.map(({ active }) => active), foundAmong(false, medicines.complete)),
    evidence: evidenceOf(inUse),
  };
}
