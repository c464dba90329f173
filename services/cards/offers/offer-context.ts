import type { Reading, Readings } from '../../facts/reading.js';
import type { Voice } from '../format-fact.js';
import type { CardKnowledge } from '../card-knowledge.js';
import type { OfferTexts } from '../texts.js';

/** What an offer is made from: for whom, for which order, in which words. */
export interface OfferContext {
  reading: Reading;
  readings: Readings;
  knowledge: CardKnowledge;
  texts: OfferTexts;
  /** fills labels and descriptions as plain text */
  voice: Voice;
}
