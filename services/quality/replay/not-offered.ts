import { ESSENTIAL_ITEMS, ITEM_NAMES, type ItemName } from '../../facts/record.js';
import { KINDS } from '../../gather/items.js';

/** Resource types that the hook asks for and the input does not hold at all. */
export interface NotOffered {
  /** every judgement needs them: without these the rules say at each order that they could not check */
  essential: readonly string[];
  /** some rules need them: without these the rules can't tell */
  other: readonly string[];
}

/** A reader must know what is the export's doing; an empty file and a file that was never exported look the same. */
export function notOffered(offeredTypes: readonly string[]): NotOffered {
  const isEssential = (name: ItemName) => ESSENTIAL_ITEMS.some((essential) => essential === name);
  const missingOf = (names: readonly ItemName[]) => {
    const missing = names.map((name) => KINDS[name].types).filter((types) => isMissing(types, offeredTypes));
    return [...new Set(missing.flatMap(([type]) => type ?? []))].sort();
  };
  return {
    essential: missingOf(ITEM_NAMES.filter(isEssential)),
    other: missingOf(ITEM_NAMES.filter((name) => !isEssential(name))),
  };
}

/** R4 and R5 call some kinds differently: one name will do. */
function isMissing(types: readonly string[], offeredTypes: readonly string[]): boolean {
  return !types.some((type) => offeredTypes.includes(type));
}
