import type { Report } from './knowledge-error.js';

/** Both files hold the same keys, at all depths but the last; a key that stands in one only is reported on the other. */
export function checkSameKeys(report: Report, one: KeysOfFile, other: KeysOfFile): void {
  reportMissing(report, one, other);
  reportMissing(report, other, one);
}

export interface KeysOfFile {
  file: string;
  keys: ReadonlySet<string>;
}

function reportMissing(report: Report, here: KeysOfFile, there: KeysOfFile): void {
  for (const key of here.keys) {
    if (there.keys.has(key)) continue;
    report({
      code: 'languages-differ',
      file: there.file,
      path: '',
      expected: `expected ${key}, as in ${here.file}`,
    });
  }
}

/** `facts.orderRoute.other`: every text's place in a file of texts. */
export function textPlaces(value: unknown, above = ''): string[] {
  if (typeof value !== 'object' || value === null) return [above];
  return Object.entries(value).flatMap(([key, inner]) =>
    textPlaces(inner, above === '' ? key : `${above}.${key}`),
  );
}
