import { ESSENTIAL_ITEMS } from '../../facts/record.js';
import { KINDS } from '../../gather/items.js';

/**
 * Resource types that every judgement needs and the input does not hold at all: the rules will say at each order that
 * they could not check, and a reader must know that this is the export's doing.
 */
export function notOffered(offeredTypes: readonly string[]): string[] {
  const needed = new Set(ESSENTIAL_ITEMS.flatMap((item) => KINDS[item].types));
  return [...needed].filter((type) => !offeredTypes.includes(type)).sort();
}
