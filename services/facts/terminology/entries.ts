import { isUnspecific, strengthMgOf, type ValueSet } from '../fhir/value-set.js';
import type { Settings } from '../settings.js';
import type { CodeEntry } from './code-index.js';
import type { NameEntry } from './name-index.js';
import type { SiteTerms } from './site-terms.js';
import { wholeWords } from './whole-words.js';

/** Its codes are brand names: nobody sends them as codes, so their displays are looked for in texts. */
const BRANDS = 'https://denosumab-cds.org/fhir/CodeSystem/denosumab-brands';

export function codesOfValueSets(valueSets: readonly ValueSet[]): CodeEntry[] {
  return valueSets.flatMap(({ id: set, compose }) =>
    compose.include.flatMap(({ system, concept }) =>
      concept.map((one) => ({
        system,
        code: one.code,
        display: one.display,
        meaning: {
          set,
          by: 'code' as const,
          ...strength(strengthMgOf(one)),
          ...unspecific(isUnspecific(one)),
        },
      })),
    ),
  );
}

export function codesOfSite(site: SiteTerms): CodeEntry[] {
  return Object.entries(site).flatMap(([set, { codes }]) =>
    codes.map(({ system, code, display, strengthMg }) => ({
      system,
      code,
      display: display ?? code,
      meaning: { set, by: 'site-code' as const, ...strength(strengthMg) },
    })),
  );
}

/** Each brand under its code in the brands' code system, with its strength. */
export function brandsOf(valueSets: readonly ValueSet[]): NameEntry[] {
  return codesOfValueSets(valueSets)
    .filter(({ system }) => system === BRANDS)
    .map(({ code, display, meaning: { set, strengthMg } }) => ({
      set,
      name: code,
      words: wholeWords(display),
      ...strength(strengthMg),
    }));
}

export function namesOf(settings: Settings['names'], site: SiteTerms): NameEntry[] {
  const own = Object.entries(settings).flatMap(([set, { words }]) => words.map((name) => ({ set, name })));
  const ofSite = Object.entries(site).flatMap(([set, { names }]) => names.map((name) => ({ set, name })));
  return [...own, ...ofSite].map((entry) => ({ ...entry, words: wholeWords(entry.name) }));
}

function strength(strengthMg: number | undefined): { strengthMg?: number } {
  return strengthMg === undefined ? {} : { strengthMg };
}

function unspecific(is: boolean): { unspecific?: true } {
  return is ? { unspecific: true } : {};
}
