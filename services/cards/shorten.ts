/** CDS Hooks 2.0.1: a summary has less than 140 characters. */
export const MAX_SUMMARY = 139;

/** Cut after a whole word (a single endless one: within it), with `…` in place of the rest. */
export function shorten(text: string, maxLength = MAX_SUMMARY): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1).replace(/\p{Cs}$/u, '');
  const words = /\s/.test(text.charAt(head.length)) ? head : head.replace(/\S+$/u, '');
  return `${(words.trim() === '' ? head : words).replace(/[\s,;:(]+$/u, '')}…`;
}
