import { addDays } from '../calendar.js';
import type { Chart, LabResult } from '../chart.js';
import { governing } from '../labs/governing.js';
import { inLookBack, isIn } from '../labs/in-look-back.js';
import type { PartOfReading } from '../part-of-reading.js';
import { roundTo } from '../rounding.js';

type VitaminDFact = 'vitaminDStatus' | 'vitaminDNmolPerL' | 'vitaminDDay';

/** The newest 25-OH vitamin D of the look-back, in whole nmol/L as it is compared (specification, section 2). */
export function readVitaminD({ asOf, settings, results }: Chart): PartOfReading<VitaminDFact> {
  const days = { from: addDays(asOf.day, -settings.vitaminD.maxAgeDays), to: asOf.day };
  const inDays = results.vitaminD.usable.filter(({ day }) => isIn(days, day));
  const newest = governing(inDays, rankOf);
  const nmolPerL = newest && wholeNmolPerL(newest);
  const unusable = inLookBack(results.vitaminD.unusable, days).map(({ evidence }) => evidence);
  return {
    facts: {
      vitaminDStatus: statusOf(nmolPerL, { settings, results }),
      vitaminDNmolPerL: nmolPerL,
      vitaminDDay: newest?.day ?? null,
    },
    evidence: { 'vitamin-d': [...(newest ? [newest.evidence] : []), ...unusable], unusable },
  };
}

function statusOf(nmolPerL: number | null, { settings, results }: Pick<Chart, 'settings' | 'results'>) {
  if (nmolPerL === null) return results.vitaminD.complete ? 'none' : null;
  return nmolPerL < settings.vitaminD.lowBelowNmolPerL ? 'low' : 'sufficient';
}

/** On one day a code that means exactly this goes before a wider one, such as "vitamin D and metabolites". */
function rankOf({ match }: LabResult): number {
  return match.unspecific ? 1 : 0;
}

/** `<50` is below 50: the last whole number before it. */
function wholeNmolPerL({ value, comparator }: LabResult): number {
  return comparator === '<' ? Math.ceil(value) - 1 : roundTo(0, value);
}
