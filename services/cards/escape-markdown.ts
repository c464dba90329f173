/** Longer names are no names: a card is read in seconds. */
const MAX_LENGTH = 80;

/**
 * Text from the record as GitHub-flavoured Markdown that shows it and does nothing: no markup, HTML, entity,
 * mention or link. Markup characters get a backslash, HTML ones become entities, so that it stays inert even where
 * Markdown is shown as HTML unread.
 */
export function escapeMarkdown(text: string, maxLength = MAX_LENGTH): string {
  return neutraliseLinks(clean(text, maxLength))
    .replace(/[\\*_[\]|~#`]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Text from the record for plain places, summaries and labels: look-alikes stand in for what HTML or Markdown would read. */
export function plainText(text: string, maxLength = MAX_LENGTH): string {
  return neutraliseLinks(clean(text, maxLength)).replace(
    /[<>[\]`*_|~#\\&]/g,
    (mark) => LOOK_ALIKES[mark] ?? ' ',
  );
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '`': '’',
  '*': '∗',
  _: '‗',
  '|': '¦',
  '~': '∼',
  '#': '♯',
  '\\': '∖',
  '&': '+',
};

/** Control, format (bidi overrides, zero-width) and private-use characters, and broken surrogates, go. */
function clean(text: string, maxLength: number): string {
  const words = text
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
  // there are never more characters than code units: most texts need not be counted
  if (words.length <= maxLength) return words;
  const characters = Array.from(words);
  return characters.length <= maxLength
    ? words
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** GFM links bare addresses, escaped or not (autolink extension works on the finished text): so they are broken up. */
function neutraliseLinks(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, ': ')
    .replace(/(www)\./gi, '$1 .')
    .replaceAll('@', '＠');
}
