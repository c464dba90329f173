import type { Allergy, Chart } from '../chart.js';
import { amended } from '../evidence.js';
import type { PartOfReading } from '../part-of-reading.js';
import { wholeWords } from '../terminology/whole-words.js';
import type { Terms } from '../terms.js';
import { ALLERGY_KINDS } from '../vocabulary/allergy-vocabulary.js';
import { kindsOf } from './to-the-product.js';

type AllergyFact = 'allergyKind' | 'allergyName' | 'allergyRecordedDay';
type Kind = (typeof ALLERGY_KINDS)[number];

/** These name the medicine themselves. */
const SAID_BY_KIND: readonly Kind[] = ['denosumab', 'denosumab-past'];
const INGREDIENT = 'denosumab-ingredient';

const POSSIBLE: readonly Kind[] = ['denosumab-possible', 'excipient-possible'];

/** Specification, section 3 "hypersensitivity": the gravest entry against the product. */
export function readHypersensitivity({ allergies, terms }: Chart): PartOfReading<AllergyFact> {
  const found = allergies.entries
    .flatMap((allergy) => kindsOf(allergy).map((kind) => ({ kind, allergy })))
    .toSorted((one, other) => rank(one.kind) - rank(other.kind));
  const [gravest] = found;
  const none = allergies.complete ? 'none' : null;
  return {
    facts: {
      allergyKind: gravest?.kind ?? none,
      allergyName: gravest ? nameOf(gravest, terms) : null,
      allergyRecordedDay: gravest?.allergy.evidence.day ?? null,
    },
    evidence: { allergy: onceEach(found).map(evidenceOf) },
  };
}

/** Null where the kind says it already: "allergy to denosumab: denosumab". */
function nameOf({ kind, allergy }: Found, terms: Terms): string | null {
  const name = String(allergy.evidence.value);
  const isSaid = SAID_BY_KIND.includes(kind) && isTheIngredient(name, terms);
  return isSaid ? null : name;
}

function isTheIngredient(name: string, terms: Terms): boolean {
  const words = wholeWords(name).join(' ');
  return terms
    .matches({ text: name })
    .some(({ set, code = '' }) => set === INGREDIENT && wholeWords(code).join(' ') === words);
}

function rank(kind: Kind): number {
  return ALLERGY_KINDS.indexOf(kind);
}

interface Found {
  kind: Kind;
  allergy: Allergy;
}

/** One entry may name several substances, or one of them several times: its gravest counts. */
function onceEach(found: readonly Found[]): Found[] {
  return found.filter(({ allergy }, at) => found.findIndex((one) => one.allergy === allergy) === at);
}

function evidenceOf({ kind, allergy: { evidence, matches } }: Found): Allergy['evidence'] {
  const isByName = POSSIBLE.includes(kind) && matches.every(({ by }) => by === 'name');
  return isByName ? amended(evidence, { byName: true }) : evidence;
}
