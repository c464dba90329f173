/** The section with this id; the page nests none in another. */
export function sectionOf(html: string, id: string): string {
  const start = html.indexOf(`<section id="${id}"`);
  if (start < 0) throw new Error(`no section ${id}`);
  return html.slice(start, html.indexOf('</section>', start));
}

/** Every row of every table, its cells as text. */
export function tableRows(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .trim(),
    ),
  );
}

/** The levels of all headings, in order. */
export function headingsOf(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[^>]*>/g)].map(([, level]) => Number(level));
}
