/** CDS Hooks 2.0.1: a summary has less than 140 characters. */
export const MAX_SUMMARY = 139;

/** Cut at a word, with `…` in place of the rest. */
export function shorten(text: string, maxLength = MAX_SUMMARY): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1).replace(/\p{Cs}$/u, '');
  const atWord = /^(.*\S)\s/su.exec(`${head}${/^\s/.test(text.slice(head.length)) ? ' ' : ''}`)?.[1] ?? head;
  return `${atWord.replace(/[\s,;:(]+$/u, '')}…`;
}
