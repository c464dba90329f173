import type { Outcome } from '../decide/outcome.js';
import type { Reading, Readings } from '../facts/reading.js';
import type { CardKnowledge } from './card-knowledge.js';
import type { Language, Words } from './texts.js';

/** What cards are made of. `newId` gives a new uuid: nothing here is random by itself. */
export interface CardInput {
  /** of the rules that the hook shows */
  outcomes: readonly Outcome[];
  readings: Readings;
  knowledge: CardKnowledge;
  language: Language;
  newId: () => string;
}

export function wordsOf({ knowledge, language }: Pick<CardInput, 'knowledge' | 'language'>): Words {
  return knowledge.texts[language].words;
}

/** With one order there is no need to say which. */
export function hasSeveralOrders({ readings }: Readings): boolean {
  return readings.filter(({ order }) => order).length > 1;
}

export function readingFor({ readings }: Readings, orderReference: string): Reading | undefined {
  return readings.find(({ order }) => (order?.reference ?? '') === orderReference);
}
