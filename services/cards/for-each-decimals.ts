import type { Language } from './texts.js';

export interface Decimals {
  least: number;
  most: number;
  roundedDown?: true | undefined;
}

/** Makes one of each language and of as many as facts and units have decimals, which are few, when it is asked for. */
export function forEachDecimals<Made>(make: (language: Language, decimals: Decimals) => Made) {
  const made = new Map<string, Made>();
  return (language: Language, decimals: Decimals): Made => {
    const key = [language, decimals.least, decimals.most, decimals.roundedDown].join();
    const known = made.get(key) ?? make(language, decimals);
    made.set(key, known);
    return known;
  };
}
