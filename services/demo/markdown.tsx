import type { VNode } from 'preact';

/**
 * The Markdown that cards are written in: paragraphs, lists of `- `, `**bold**`, backslash escapes and the three
 * entities of HTML. Whatever else it holds is shown as text: no HTML, no link, no image comes of it.
 */
export function Markdown({ text }: { text: string }): VNode {
  return (
    <div class="markdown">
      {text.split(/\n{2,}/).map((block, place) => (
        <Block key={place} lines={block.split('\n')} />
      ))}
    </div>
  );
}

function Block({ lines }: { lines: readonly string[] }): VNode {
  if (!lines.every((line) => line.startsWith('- '))) return <p>{inline(lines.join(' '))}</p>;
  return (
    <ul>
      {lines.map((line, place) => (
        <li key={place}>{inline(line.slice(2))}</li>
      ))}
    </ul>
  );
}

/** An escaped mark, an entity, or the sign of bold; the text between them is the rest. */
const MARKS = /(\\[!-/:-@[-`{-~]|&(?:amp|lt|gt);|\*\*)/;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A sign of bold without its partner is text. */
function inline(text: string): (VNode | string)[] {
  const parts = text.split(MARKS);
  const signs = parts.filter((part) => part === '**').length;
  const paired = signs - (signs % 2);
  const runs: string[][] = [[]];
  for (const part of parts) {
    if (part === '**' && runs.length <= paired) runs.push([]);
    else runs.at(-1)?.push(asText(part));
  }
  return runs.map((run, place) => (place % 2 === 1 ? <strong key={place}>{run}</strong> : run.join('')));
}

function asText(part: string): string {
  if (part.startsWith('\\') && part.length === 2) return part.slice(1);
  return ENTITIES[part] ?? part;
}
