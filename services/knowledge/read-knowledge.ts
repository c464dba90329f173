import type { Language } from '../cards/texts.js';
import type { ValueSet } from '../facts/fhir/value-set.js';
import type { Settings } from '../facts/settings.js';
import { buildTerms, namesBySet } from '../facts/value-sets.js';
import { loadCodeSystems } from './load-code-systems.js';
import { codesOfSets } from './codes-of.js';
import type { Knowledge } from './knowledge.js';
import type { Source } from './load-json.js';
import { loadLabel } from './load-label.js';
import { loadLogic } from './load-logic.js';
import { loadMeasures } from './load-measures.js';
import { loadOffers, loadOfferTexts } from './load-offers.js';
import { loadOverrideReasons } from './load-override-reasons.js';
import { loadRules } from './load-rules.js';
import { loadSettings } from './load-settings.js';
import { loadTexts } from './load-texts.js';
import { loadValueSets } from './load-value-sets.js';
import { loadWords } from './load-words.js';
import { checkTerms } from './site/check-terms.js';
import { changeAtOrderSelect } from './site/change-at-order-select.js';
import { loadSite, type Site } from './site/load-site.js';
import { changesByAddition } from './site/site-additions.js';
import { readSiteNumbers } from './site/site-numbers.js';
import { readSiteRules } from './site/site-rules.js';

/** What the cards are written from and the rules they tell of. */
type RulesAndTexts = Omit<
  Knowledge,
  | 'terms'
  | 'valueSets'
  | 'codeSystems'
  | 'logic'
  | 'measures'
  | 'codesOf'
  | 'namesOf'
  | 'neverOffered'
  | 'atOrderSelect'
>;

/**
 * Reads it all, as the site wants it, and reports what is wrong; null when what is left is no whole.
 * @param siteFile the site's own settings; null when it has none
 */
export function readKnowledge(source: Source, siteFile: string | null): Knowledge | null {
  const site = loadSite(source, siteFile);
  const published = loadSettings(source);
  const valueSets = loadValueSets(source);
  // Without the settings no rule can be judged: telling more would be noise.
  if (!published) return null;
  const { settings, changes } = readSiteNumbers(source, published, site);
  const rulesAndTexts = readRulesAndTexts(source, { settings, valueSets, site });
  const terms = site.settings.valueSets;
  checkTerms(terms, { valueSets, names: settings.names }).forEach(site.report);
  return (
    rulesAndTexts && {
      ...rulesAndTexts,
      valueSets,
      codeSystems: loadCodeSystems(source),
      logic: loadLogic(source),
      measures: loadMeasures(source),
      terms: buildTerms(valueSets, settings.names, terms),
      codesOf: codesOfSets(valueSets, terms),
      namesOf: namesBySet({ valueSets, names: settings.names, site: terms }),
      neverOffered: site.settings.neverOffered,
      atOrderSelect: site.settings.orderSelect?.show ?? 'all',
      siteChanges: [
        ...changes,
        ...rulesAndTexts.siteChanges,
        ...changeAtOrderSelect(site.settings),
        ...changesByAddition(site.settings),
      ],
    }
  );
}

function readRulesAndTexts(
  source: Source,
  { settings, valueSets, site }: { settings: Settings; valueSets: readonly ValueSet[]; site: Site },
): RulesAndTexts | null {
  const label = loadLabel(source);
  const overrideReasons = loadOverrideReasons(source);
  const offers = loadOffers(source, settings, valueSets);
  const offerTexts = offers && loadOfferTexts(source, offers);
  if (!label || !overrideReasons || !offers || !offerTexts) return null;
  const published = loadRules(source, {
    settings,
    offers: new Set(Object.keys(offers.offers)),
    overrideReasons: new Set(Object.keys(overrideReasons.reasons)),
  });
  const texts = loadTexts(source, published, settings);
  const words = loadWords(source, { rules: published, texts });
  if (!words) return null;
  const { rules, changes } = readSiteRules(published, site);
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
    siteChanges: changes,
    texts: { en: inLanguage('en'), nl: inLanguage('nl') },
  };
}
