import type { Allergy, Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import { ALLERGY_KINDS } from '../vocabulary/allergy-vocabulary.js';
import { kindsOf } from './to-the-product.js';

type AllergyFact = 'allergyKind' | 'allergyName' | 'allergyRecordedDay';
type Kind = (typeof ALLERGY_KINDS)[number];

const POSSIBLE: readonly Kind[] = ['denosumab-possible', 'excipient-possible'];

/** Specification, section 3 "hypersensitivity": the gravest entry against the product. */
export function readHypersensitivity({ allergies }: Chart): PartOfReading<AllergyFact> {
  const found = allergies.entries
    .flatMap((allergy) => kindsOf(allergy).map((kind) => ({ kind, allergy })))
    .toSorted((one, other) => rank(one.kind) - rank(other.kind));
  const [gravest] = found;
  const none = allergies.complete ? 'none' : null;
  return {
    facts: {
      allergyKind: gravest?.kind ?? none,
      allergyName: gravest ? String(gravest.allergy.evidence.value) : null,
      allergyRecordedDay: gravest?.allergy.evidence.day ?? null,
    },
    evidence: { allergy: onceEach(found).map(evidenceOf) },
  };
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
  return isByName ? { ...evidence, byName: true } : evidence;
}
