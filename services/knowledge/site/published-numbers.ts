/** A number, or a list of numbers, as `rules/settings.json` publishes it. */
export interface PublishedNumber {
  value: number | readonly number[];
  unit: string;
  /** the label's or nature's, not a site's to change */
  fixed: boolean;
}

/** Every number of the settings file by its path (`calcium.maxAgeDays`). */
export function publishedNumbers(file: unknown): ReadonlyMap<string, PublishedNumber> {
  return new Map(numbersIn(file, []));
}

function numbersIn(holder: unknown, above: readonly string[]): [string, PublishedNumber][] {
  if (!isHolder(holder)) return [];
  const { value, unit, fixed } = holder;
  if (isNumbers(value) && typeof unit === 'string')
    return [[above.join('.'), { value, unit, fixed: fixed === true }]];
  return Object.entries(holder).flatMap(([name, inner]) => numbersIn(inner, [...above, name]));
}

/** A copy of the file in which the paths have other values. */
export function withNumbers(file: unknown, values: ReadonlyMap<string, unknown>, path = ''): unknown {
  if (!isHolder(file)) return file;
  if (values.has(path)) return { ...file, value: values.get(path) };
  const inner = Object.entries(file).map(([name, one]) => [
    name,
    withNumbers(one, values, path === '' ? name : `${path}.${name}`),
  ]);
  return Object.fromEntries(inner);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): value is number | readonly number[] {
  return typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
}
