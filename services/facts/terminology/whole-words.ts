/** The words of a text, so that `Hypocalciëmie (D₃)` and `hypocalciemie d3` are the same: no case, accents or signs. */
export function wholeWords(text: string): readonly string[] {
  const plain = BEYOND_ASCII.test(text) ? withoutAccents(text) : text;
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Only what is beyond ASCII has accents to take off, which is slow. */
const BEYOND_ASCII = /[^\t-~]/;

function withoutAccents(text: string): string {
  return text.replaceAll(/[®™]/g, ' ').normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

/** Whether the words of `phrase` stand in `words` side by side, from `at` on. */
export function standsAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, index) => words[at + index] === word);
}

export function standsIn(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => standsAt(words, phrase, at));
}
