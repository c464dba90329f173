import type { SiteTerms } from '../facts/terminology/site-terms.js';
import type { Settings } from '../facts/settings.js';
import { buildTerms } from '../facts/value-sets.js';
import { codesOfSets } from './codes-of.js';
import type { Knowledge } from './knowledge.js';
import type { Source } from './load-json.js';
import { loadLabel } from './load-label.js';
import { loadOffers, loadOfferTexts } from './load-offers.js';
import { loadOverrideReasons } from './load-override-reasons.js';
import { loadRules } from './load-rules.js';
import { loadSettings } from './load-settings.js';
import { loadTexts } from './load-texts.js';
import { loadValueSets } from './load-value-sets.js';
import { loadWords } from './load-words.js';

/** Reads it all and reports what is wrong; null when what is left is no whole. */
export function readKnowledge(source: Source, site: SiteTerms): Knowledge | null {
  const settings = loadSettings(source);
  const valueSets = loadValueSets(source);
  const label = loadLabel(source);
  const overrideReasons = loadOverrideReasons(source);
  // Without the settings no rule can be judged: telling more would be noise.
  if (!settings) return null;
  const offers = loadOffers(source, settings, valueSets);
  const offerTexts = offers && loadOfferTexts(source, offers);
  const rules = loadRules(source, {
    settings,
    offers: new Set(Object.keys(offers?.offers ?? {})),
    overrideReasons: new Set(Object.keys(overrideReasons?.reasons ?? {})),
  });
  const texts = loadTexts(source, rules, settings);
  const words = loadWords(source, { rules, texts });
  if (!label || !overrideReasons || !offers || !offerTexts || !words) return null;
  const inLanguage = (language: 'en' | 'nl') => ({
    rules: texts[language],
    words: words[language],
    offers: offerTexts[language],
  });
  return {
    settings,
    valueSets,
    label,
    overrideReasons,
    offers,
    rules,
    texts: { en: inLanguage('en'), nl: inLanguage('nl') },
    terms: buildTerms(valueSets, settings.names, site),
    codesOf: codesOfSets(valueSets, site),
  };
}
