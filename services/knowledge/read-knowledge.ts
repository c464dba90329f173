import type { SiteTerms } from '../facts/terminology/site-terms.js';
import type { Language } from '../cards/texts.js';
import type { ValueSet } from '../facts/fhir/value-set.js';
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

/** What the cards are written from and the rules they tell of. */
type RulesAndTexts = Omit<Knowledge, 'terms' | 'valueSets' | 'codesOf'>;

/** Reads it all and reports what is wrong; null when what is left is no whole. */
export function readKnowledge(source: Source, site: SiteTerms): Knowledge | null {
  const settings = loadSettings(source);
  const valueSets = loadValueSets(source);
  // Without the settings no rule can be judged: telling more would be noise.
  const rulesAndTexts = settings && readRulesAndTexts(source, settings, valueSets);
  if (!rulesAndTexts) return null;
  return {
    ...rulesAndTexts,
    valueSets,
    terms: buildTerms(valueSets, settings.names, site),
    codesOf: codesOfSets(valueSets, site),
  };
}

function readRulesAndTexts(
  source: Source,
  settings: Settings,
  valueSets: readonly ValueSet[],
): RulesAndTexts | null {
  const label = loadLabel(source);
  const overrideReasons = loadOverrideReasons(source);
  const offers = loadOffers(source, settings, valueSets);
  const offerTexts = offers && loadOfferTexts(source, offers);
  if (!label || !overrideReasons || !offers || !offerTexts) return null;
  const rules = loadRules(source, {
    settings,
    offers: new Set(Object.keys(offers.offers)),
    overrideReasons: new Set(Object.keys(overrideReasons.reasons)),
  });
  const texts = loadTexts(source, rules, settings);
  const words = loadWords(source, { rules, texts });
  if (!words) return null;
  const inLanguage = (language: Language) => ({
    rules: texts[language],
    words: words[language],
    offers: offerTexts[language],
  });
  return {
    settings,
    label,
    overrideReasons,
    offers,
    rules,
    texts: { en: inLanguage('en'), nl: inLanguage('nl') },
  };
}
