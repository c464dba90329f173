import { LANGUAGES, type Language } from '../cards/texts.js';

/** The language of ours that an Accept-Language header (RFC 9110, 12.5.4) wants most; `fallback` when it wants none. */
export function languageOf(header: string | undefined, fallback: Language): Language {
  const wishes = (header ?? '').split(',').map(readWish);
  const wanted = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (tag === '*') return fallback;
    const ours = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (ours) return ours;
  }
  return fallback;
}

/** `nl-NL;q=0.8`; a weight that is no number counts as no wish. */
function readWish(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { tag, weight: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0 };
}
