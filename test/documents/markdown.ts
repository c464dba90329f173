/** `[text](to)`; `to` as it is written, relative to the document. */
export interface Link {
  text: string;
  to: string;
}

/** The rows of all tables of a document, each as its cells; headings and the line under them are left out. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split('\n');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

function isRule(line: string): boolean {
  return /^\|[\s|:-]+\|$/.test(line);
}

export function linksOf(markdown: string): Link[] {
  return [...markdown.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, text = '', to = '']) => ({ text, to }));
}

/** Anchors as GitHub makes them of headings: lower case, no punctuation, hyphens for spaces. */
export function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}
