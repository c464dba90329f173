import type { Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import { ESSENTIAL_ITEMS, type Gap } from '../record.js';
import type { Facts } from '../vocabulary/vocabulary.js';

type GapFact = 'essentialMissing' | 'essentialComplete' | 'optionalMissing';

/** What could not be read. Essential data is always missed; optional data not where the EHR never gives it (section 1). */
export function readGaps({ gaps }: Chart, orderUnidentified: boolean): PartOfReading<GapFact> {
  const essentialMissing: Facts['essentialMissing'] = [
    ...ESSENTIAL_ITEMS.filter((name) => gaps[name]),
    ...(orderUnidentified ? ['order' as const] : []),
  ];
  const optional = Object.entries(gaps)
    .filter(([name, reasons]) => !isEssential(name) && !isNeverOffered(reasons))
    .map(([name]) => name);
  return {
    facts: {
      essentialMissing,
      essentialComplete: essentialMissing.length === 0,
      optionalMissing: optional.join(', '),
    },
    evidence: {},
  };
}

function isEssential(name: string): boolean {
  return ESSENTIAL_ITEMS.some((essential) => essential === name);
}

function isNeverOffered(reasons: readonly Gap[]): boolean {
  return reasons.length > 0 && reasons.every(({ why }) => why === 'not-offered');
}
