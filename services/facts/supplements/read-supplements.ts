import type { Chart, MedicineUse } from '../chart.js';
import { evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, type Known } from '../three-valued.js';

const CALCIUM = 'calcium-supplements';
const VITAMIN_D = 'vitamin-d';
const EITHER = [CALCIUM, VITAMIN_D];

/** Statuses by which the record itself says that it is not taken. */
const DECLINED = ['not-taken', 'not-done', 'declined'];

/** Calcium and vitamin D in use, each by itself (specification, section 3 "calcium-vitamin-d-supplement"). */
export function readSupplements(
  chart: Chart,
): PartOfReading<'calciumSupplement' | 'vitaminDSupplement' | 'supplementsDeclined'> {
  const calcium = meaning(chart.medicines.entries, CALCIUM);
  const vitaminD = meaning(chart.medicines.entries, VITAMIN_D);
  const shown = meaning(chart.medicines.entries, EITHER).filter(
    (use) => use.active !== false || isDeclined(use),
  );
  return {
    facts: {
      calciumSupplement: inUse(calcium, chart),
      vitaminDSupplement: inUse(vitaminD, chart),
      supplementsDeclined: shown.some(isDeclined),
    },
    evidence: { supplements: evidenceOf(shown) },
  };
}

function inUse(uses: readonly MedicineUse[], { medicines }: Chart): Known {
  return anyOf(...uses.map(({ active }) => active), medicines.complete ? false : null);
}

function isDeclined({ status }: MedicineUse): boolean {
  return DECLINED.includes(status);
}
