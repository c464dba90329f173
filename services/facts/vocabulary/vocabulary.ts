import { allergyVocabulary } from './allergy-vocabulary.js';
import { antiresorptiveVocabulary } from './antiresorptive-vocabulary.js';
import { calciumVocabulary } from './calcium-vocabulary.js';
import { dataVocabulary } from './data-vocabulary.js';
import { earAndSkinVocabulary } from './ear-and-skin-vocabulary.js';
import type { Fact, FactsOf } from './fact.js';
import { femurVocabulary } from './femur-vocabulary.js';
import { jawVocabulary } from './jaw-vocabulary.js';
import { orderVocabulary } from './order-vocabulary.js';
import { personVocabulary } from './person-vocabulary.js';
import { pregnancyVocabulary } from './pregnancy-vocabulary.js';
import { renalVocabulary } from './renal-vocabulary.js';
import { riskVocabulary } from './risk-vocabulary.js';
import { supplyVocabulary } from './supply-vocabulary.js';
import { timelineVocabulary } from './timeline-vocabulary.js';

/** Every fact a rule may read and a text may show. */
export const vocabulary = {
  ...orderVocabulary,
  ...calciumVocabulary,
  ...renalVocabulary,
  ...riskVocabulary,
  ...timelineVocabulary,
  ...jawVocabulary,
  ...personVocabulary,
  ...femurVocabulary,
  ...earAndSkinVocabulary,
  ...allergyVocabulary,
  ...supplyVocabulary,
  ...pregnancyVocabulary,
  ...antiresorptiveVocabulary,
  ...dataVocabulary,
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof vocabulary;

/** Flat facts about one patient and one order as of one instant; null is "not known". */
export type Facts = FactsOf<typeof vocabulary>;

/** Every fact, not known. */
export const NOTHING_KNOWN = Object.fromEntries(
  Object.keys(vocabulary).map((name) => [name, null]),
) as Readonly<Record<FactName, null>>;

export function factOf(name: FactName): Fact {
  return vocabulary[name];
}
