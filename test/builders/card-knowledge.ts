import { readFileSync } from 'node:fs';
import type { CardInput } from '../../services/cards/card-input.js';
import type { CardKnowledge } from '../../services/cards/card-knowledge.js';
import { Offers } from '../../services/cards/offers/offer.js';
import { OfferTexts, RuleTexts, Words, type Language } from '../../services/cards/texts.js';
import { Settings } from '../../services/facts/settings.js';
import { aReading, readingsOf } from './a-reading.js';

const fileOf = (path: string): unknown => JSON.parse(readFileSync(`rules/${path}`, 'utf8'));

export const SETTINGS = Settings.parse(fileOf('settings.json'));
export const OFFERS = Offers.parse(fileOf('offers.json'));
export const WORDS = { en: Words.parse(fileOf('words.en.json')), nl: Words.parse(fileOf('words.nl.json')) };
export const OFFER_TEXTS = {
  en: OfferTexts.parse(fileOf('offers.en.json')),
  nl: OfferTexts.parse(fileOf('offers.nl.json')),
};

/** What a rule says in both languages; sentences as card files write them. */
export type SaidByRule = Record<
  string,
  { title?: string; short?: string; summary?: unknown; why?: unknown; todo?: unknown }
>;

/** Settings, offers and words of the rule base itself; rules say what the test wants. */
export function cardKnowledge(said: SaidByRule): CardKnowledge {
  const rules = Object.fromEntries(
    Object.entries(said).map(
      ([id, { title = `Title of ${id}`, short, summary = [`Summary of ${id}`], why = [], todo = [] }]) => [
        id,
        RuleTexts.parse({ title, texts: { main: { short, summary, why, todo } } }),
      ],
    ),
  );
  const textsIn = (language: Language) => ({ rules, words: WORDS[language], offers: OFFER_TEXTS[language] });
  return {
    texts: { en: textsIn('en'), nl: textsIn('nl') },
    offers: OFFERS,
    overrideReasons: {
      system: 'https://denosumab-cds.org/fhir/CodeSystem/override-reasons',
      reasons: {
        treated: { en: 'Being treated', nl: 'Wordt behandeld' },
        'benefit-outweighs-risk': { en: 'Benefit outweighs risk', nl: 'Voordeel weegt op tegen risico' },
        'known-elsewhere': { en: 'Known elsewhere', nl: 'Elders bekend' },
      },
    },
    label: { name: 'Conexxence SmPC', url: 'https://www.ema.europa.eu/en/medicines/human/EPAR/conexxence' },
    settings: SETTINGS,
  };
}

/** In English, for one draft of which nothing is known, with ids counted from 1. */
export function cardInput(said: SaidByRule, input: Partial<CardInput>): CardInput {
  let ids = 0;
  return {
    outcomes: [],
    readings: readingsOf(aReading()),
    knowledge: cardKnowledge(said),
    language: 'en',
    newId: () => `id-${++ids}`,
    ...input,
  };
}
