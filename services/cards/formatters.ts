import type { Language } from './texts.js';

/** Making one of these costs a hundred times what using it does, so each is made once. */

export interface Decimals {
  least: number;
  most: number;
  roundedDown?: true | undefined;
}

const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** As they stand in a date, January first; without the dots that some versions of ICU write. */
export const monthNames = inEachLanguage((locale) => {
  const date = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(locale, date);
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').replaceAll('.', '');
  });
});

export const listFormat = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Never grouped: `1.250` and `1,250` are read differently in both languages. */
export const numberFormat = forEachDecimals(
  (locale, decimals) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals.least,
      maximumFractionDigits: decimals.most,
      useGrouping: false,
      signDisplay: 'negative',
      roundingMode: decimals.roundedDown ? 'floor' : 'halfExpand',
    }),
);

export const pluralRules = forEachDecimals(
  (locale, { least }) => new Intl.PluralRules(locale, { minimumFractionDigits: least }),
);

function inEachLanguage<Made>(make: (locale: string) => Made): Record<Language, Made> {
  return { en: make(LOCALES.en), nl: make(LOCALES.nl) };
}

/** As many as facts and units have decimals, which are few. */
function forEachDecimals<Made>(make: (locale: string, decimals: Decimals) => Made) {
  const made = new Map<string, Made>();
  return (language: Language, decimals: Decimals): Made => {
    const key = [language, decimals.least, decimals.most, decimals.roundedDown].join();
    const known = made.get(key) ?? make(LOCALES[language], decimals);
    made.set(key, known);
    return known;
  };
}
