import { settingAt } from '../cards/setting-at.js';
import { codingsOf, Offers } from '../cards/offers/offer.js';
import { LANGUAGES, OfferTexts, type Language } from '../cards/texts.js';
import type { ValueSet } from '../facts/fhir/value-set.js';
import type { Settings } from '../facts/settings.js';
import { loadJson, type Source } from './load-json.js';
import { settingPathsOf } from './offer-settings.js';

const FILE = 'rules/offers.json';

/** What can be offered; every code in a value set, every number in the settings. */
export function loadOffers(
  source: Source,
  settings: Settings,
  valueSets: readonly ValueSet[],
): Offers | null {
  const offers = loadJson(source, FILE, Offers);
  if (!offers) return null;
  for (const { valueSet, system, code } of codingsOf(offers).filter(
    (coding) => !isPublished(coding, valueSets),
  )) {
    const expected = `expected a code of the value set ${valueSet}, got ${system}|${code}`;
    source.report({ code: 'unknown-code', file: FILE, path: 'requests', expected });
  }
  for (const path of settingPathsOf(offers).filter((path) => settingAt(settings, path) === null))
    source.report({
      code: 'unknown-setting',
      file: FILE,
      path: '',
      expected: `expected the path of a setting, got ${path}`,
    });
  return offers;
}

function isPublished(
  { valueSet, system, code }: { valueSet: string; system: string; code: string },
  valueSets: readonly ValueSet[],
): boolean {
  const includes = valueSets.find(({ id }) => id === valueSet)?.compose.include ?? [];
  return includes.some(
    (include) => include.system === system && include.concept.some((one) => one.code === code),
  );
}

/** Their words in both languages; null when one can't be read. */
export function loadOfferTexts(source: Source, offers: Offers): Record<Language, OfferTexts> | null {
  const [en, nl] = LANGUAGES.map((language) => loadOne(source, language, offers));
  return en && nl ? { en, nl } : null;
}

function loadOne(source: Source, language: Language, offers: Offers): OfferTexts | null {
  const file = `rules/offers.${language}.json`;
  const texts = loadJson(source, file, OfferTexts);
  if (!texts) return null;
  const written = new Set(namesIn(texts));
  for (const path of namesIn(offers).filter((name) => !written.has(name)))
    source.report({ code: 'missing-words', file, path, expected: 'expected words for it' });
  return texts;
}

function namesIn({ offers, requests }: { offers: object; requests: object }): readonly string[] {
  return [
    ...Object.keys(offers).map((id) => `offers.${id}`),
    ...Object.keys(requests).map((name) => `requests.${name}`),
  ];
}
