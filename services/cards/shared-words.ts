import type { FactName } from '../facts/vocabulary/vocabulary.js';
import type { Words } from './texts.js';

/** Reason words and names of items stand in `Words` once, for all the facts that speak them. */
const SHARED_WORDS = {
  calciumUnusableWhy: 'unusable',
  unusableWhy: 'unusable',
  essentialMissing: 'items',
  optionalMissing: 'items',
} as const satisfies Partial<Record<FactName, keyof Words>>;

export type SharedWords = (typeof SHARED_WORDS)[keyof typeof SHARED_WORDS];

const SECTIONS: ReadonlyMap<string, SharedWords> = new Map(Object.entries(SHARED_WORDS));

/** The section of `Words` in which a fact's words stand, when it is not `facts` by the fact's own name. */
export function sharedWordsOf(name: string): SharedWords | undefined {
  return SECTIONS.get(name);
}
