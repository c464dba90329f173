import type { Answer, Service } from './a-service.js';

/** The fields of every form on a page, in the order in which they stand; of a button its name and value too. */
export function formsOn(page: string): Record<string, string[]>[] {
  const forms = [...page.matchAll(/<form .*?<\/form>/gs)].map(([form]) => form);
  return forms.map((form) => {
    const fields: Record<string, string[]> = {};
    for (const [tag] of form.matchAll(/<(?:input|button|option)\b[^>]*>/g)) {
      const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
      const name = tag.startsWith('<option') ? 'reason' : (/name="([^"]*)"/.exec(tag)?.[1] ?? '');
      (fields[name] ??= []).push(value);
    }
    return fields;
  });
}

/** Sends a form as a browser does. */
export function sendForm(
  service: Service,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
): Promise<Answer> {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return service.get(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(pairs).toString(),
  });
}
