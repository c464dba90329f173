import { forEachDecimals } from './for-each-decimals.js';
import type { Language } from './texts.js';

/** Making one of these costs a hundred times what using it does, so each is made once. */

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
  (language, decimals) =>
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals.least,
      maximumFractionDigits: decimals.most,
      useGrouping: false,
      signDisplay: 'negative',
      roundingMode: decimals.roundedDown ? 'floor' : 'halfExpand',
    }),
);

export const pluralRules = forEachDecimals(
  (language, { least }) => new Intl.PluralRules(LOCALES[language], { minimumFractionDigits: least }),
);

function inEachLanguage<Made>(make: (locale: string) => Made): Record<Language, Made> {
  return { en: make(LOCALES.en), nl: make(LOCALES.nl) };
}
