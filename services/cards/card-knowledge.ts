import type { Settings } from '../facts/settings.js';
import type { Offers } from './offers/offer.js';
import type { Language, OfferTexts, RuleTexts, Words } from './texts.js';

/**
 * What cards are written from; read and checked once by `knowledge`.
 *
 * Fixed phrases (`words.phrases`) that the cards need are those of `PHRASES`. `forInformation` holds `{list}`,
 * `cannotTell` holds `{title}` and `{list}`, `notJudged` holds `{list}`, `earlierOnes` and `andMore` hold `{count}`; the others are said as they are.
 * Units may have a form for one: `d` → `days`, `d.one` → `day`.
 */
export interface CardKnowledge {
  texts: Record<Language, { rules: Record<string, RuleTexts>; words: Words; offers: OfferTexts }>;
  offers: Offers;
  overrideReasons: { system: string; reasons: Record<string, Record<Language, string>> };
  /** the medicine's label: its name and its page at the EMA */
  label: { name: string; url: string };
  settings: Settings;
}

export const PHRASES = [
  'first',
  'also',
  'found',
  'notKnown',
  'label',
  'beyondLabel',
  'section',
  'sections',
  'leaflet',
  'annex',
  'order',
  'byName',
  'referenceRange',
  'notUsed',
  'reaction',
  'mild',
  'moderate',
  'severe',
  'earlierOnes',
  'cannotTell',
  'forInformation',
  'andMore',
  'notJudged',
  'nothingFound',
  'doesNotApply',
  'notDenosumab',
  'otherProduct',
  'orderClosed',
] as const;

export type Phrase = (typeof PHRASES)[number];

/** A missing phrase shows as its key: `knowledge` refuses to start without one. */
export function phrase(words: Words, key: Phrase): string {
  return words.phrases[key] ?? key;
}
