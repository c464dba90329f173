import type { Allergy } from '../chart.js';
import { DENOSUMAB_SETS } from '../medicines/denosumab-product.js';
import { wholeWords } from '../terminology/whole-words.js';
import type { Match } from '../terms.js';
import type { Facts } from '../vocabulary/vocabulary.js';

const DENOSUMAB: readonly string[] = ['allergy-denosumab', ...DENOSUMAB_SETS];
const POLYSORBATE = 'allergy-polysorbate';
/** Label 6.1; every product whose composition is known has the same. */
const EXCIPIENTS: readonly string[] = [POLYSORBATE, 'allergy-acetate', 'allergy-sorbitol'];
/** `acetate` is a substance when it stands alone, and the salt of another in `flecainide acetate`. */
const ALONE = 'allergy-acetate-alone';
const DENIED = 'no-allergy';

/** What separates the substances of a list: `latex, polysorbate 20 / pollen`. */
const BETWEEN = /[,;/+&()\n]|\s(?:and|en|or|of)\s/iu;

type Kind = NonNullable<Facts['allergyKind']>;

/** How this entry counts against the product: one kind for each substance that it names. */
export function kindsOf(allergy: Allergy): Kind[] {
  const denied = allergy.matches.some(({ set }) => set === DENIED);
  const counting = allergy.matches.filter(({ by }) => by !== 'name' || !denied);
  return counting.flatMap((match) => kindOf(match, allergy) ?? []);
}

function kindOf(match: Match, allergy: Allergy): Kind | null {
  const isPossible = match.by === 'name' || match.unspecific === true;
  if (DENOSUMAB.includes(match.set)) return kindOfDenosumab(isPossible, allergy);
  const isExcipient = EXCIPIENTS.includes(match.set) || (match.set === ALONE && standsAlone(match));
  return isExcipient && allergy.active ? kindOfExcipient(match.set, isPossible, allergy) : null;
}

/** A reaction to denosumab is not forgotten when it has passed; its type makes no difference. */
function kindOfDenosumab(isPossible: boolean, { active }: Allergy): Kind {
  if (!active) return 'denosumab-past';
  return isPossible ? 'denosumab-possible' : 'denosumab';
}

function kindOfExcipient(set: string, isPossible: boolean, { type }: Allergy): Kind {
  if (type === 'intolerance') {
    return set === POLYSORBATE ? 'polysorbate-intolerance' : 'excipient-intolerance';
  }
  return isPossible ? 'excipient-possible' : 'excipient';
}

function standsAlone({ text, code }: Match): boolean {
  const name = wholeWords(code ?? '').join(' ');
  return text.split(BETWEEN).some((part) => wholeWords(part).join(' ') === name);
}
