import type { Chart } from '../chart.js';
import type { ReadOrder } from '../order.js';
import type { PartOfReading } from '../part-of-reading.js';
import { draftOverlaps } from './draft-overlaps.js';
import { GRAVEST_FIRST, type Overlap } from './overlap.js';
import { mayOverlap, recordOverlaps } from './record-overlaps.js';

type DuplicateFact = 'duplicateKind' | 'oncologyProductInUse' | 'duplicateName' | 'duplicateDay';

/**
 * The gravest overlap with other denosumab (specification, section 3 "duplicate-denosumab"). null when none was found
 * but something could not be read, or nobody knows whether a 120 mg product is still in use.
 */
export function readDuplicates(
  chart: Chart,
  order: ReadOrder | null,
  otherOrders: readonly ReadOrder[],
): PartOfReading<DuplicateFact> {
  const overlaps = [...recordOverlaps(chart, order), ...draftOverlaps(chart, order, otherOrders)];
  const [worst] = overlaps.toSorted(graver);
  const isSettled = chart.medicines.complete && chart.doses.complete && !mayOverlap(chart, order);
  return {
    facts: {
      duplicateKind: worst?.kind ?? (isSettled ? 'none' : null),
      oncologyProductInUse: worst?.kind === 'oncology-product-active',
      duplicateName: worst?.name ?? null,
      duplicateDay: worst?.day ?? null,
    },
    evidence: { duplicate: overlaps.map(({ evidence }) => evidence) },
  };
}

/** Of one kind the newest. */
function graver(one: Overlap, other: Overlap): number {
  const rank = GRAVEST_FIRST.indexOf(one.kind) - GRAVEST_FIRST.indexOf(other.kind);
  return rank || ((one.day ?? '') < (other.day ?? '') ? 1 : -1);
}
