import type { Card, Suggestion } from '../cards/card.js';

const WIDTH = 100;

/** A card as it reads on a terminal. */
export function cardAsText({
  indicator,
  summary,
  detail,
  source,
  suggestions,
  overrideReasons,
}: Card): string {
  const lines = [
    `  [${indicator}] ${summary}`,
    ...(detail ? ['', ...wrapped(withoutEscapes(detail), '    ')] : []),
    ...(suggestions ?? []).map(suggestionAsText),
    ...(overrideReasons
      ? [`    ○ override: ${overrideReasons.map(({ display }) => display).join(' · ')}`]
      : []),
    `    — ${source.label}`,
  ];
  return `${lines.join('\n')}\n`;
}

function suggestionAsText({ label, isRecommended, actions }: Suggestion): string {
  const does = actions.map(({ type, description }) => `${type}: ${description}`).join('; ');
  return `    ${isRecommended ? '●' : '○'} ${label} (${does})`;
}

/** Names from the record as they were, not as Markdown has to write them. */
function withoutEscapes(markdown: string): string {
  return markdown
    .replace(/\\([\\*_[\]|~#`.)+=-])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Each line of the text broken between words. */
function wrapped(text: string, indent: string): string[] {
  return text.split('\n').flatMap((line) => {
    const broken = [''];
    for (const word of line.split(' ')) {
      const last = broken.at(-1) ?? '';
      const longer = last === '' ? word : `${last} ${word}`;
      if (longer.length <= WIDTH || last === '') broken[broken.length - 1] = longer;
      else broken.push(word);
    }
    return broken.map((part) => (part === '' ? '' : indent + part));
  });
}
