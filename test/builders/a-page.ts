/** Fields of a form: one value for each name. */
export type Fields = Record<string, string>;

/** What the form that decides would send as it stands on the page: hidden fields, and what was typed and chosen. */
export function fieldsOn(page: string): Fields {
  const form = /<form class="decide".*?<\/form>/s.exec(page)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
