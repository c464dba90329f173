import type { Problem } from '../knowledge-error.js';
import type { PublishedNumber } from './published-numbers.js';

type NumberProblem = Omit<Problem, 'file'>;

/** A year in each unit of time: an older result or dose no longer speaks of this dose. */
const A_YEAR: Readonly<Record<string, number>> = { d: 365, wk: 52, mo: 12 };

/** Limits and sizes: beyond these a typing error or a wrong unit is likelier than a decision. */
const FACTOR = 2;

interface Limits {
  least: number;
  most: number;
  whole: boolean;
}

/** Whether a site may set a number to this value; `published` undefined: there is no such number. */
export function checkNumber(
  name: string,
  value: number | readonly number[],
  published: PublishedNumber | undefined,
): NumberProblem[] {
  const path = `settings.${name}`;
  if (!published) {
    const expected = `expected the path of a number in rules/settings.json, got ${name}`;
    return [{ code: 'unknown-setting', path, expected }];
  }
  if (published.fixed) {
    const expected = `expected it to be left as published (${String(published.value)} ${published.unit}): it is the label's or a constant, not a site's to change`;
    return [{ code: 'fixed-setting', path, expected }];
  }
  return checkValues(`${path}.value`, value, published);
}

function checkValues(
  path: string,
  value: number | readonly number[],
  { value: published, unit }: PublishedNumber,
): NumberProblem[] {
  const defaults = [published].flat();
  const values = [value].flat();
  if (Array.isArray(value) !== Array.isArray(published) || values.length !== defaults.length) {
    const kind = Array.isArray(published) ? `a list of ${defaults.length} numbers` : 'one number';
    return [{ code: 'wrong-value', path, expected: `expected ${kind}, got ${JSON.stringify(value)}` }];
  }
  if (values.some((one, at) => one <= (values[at - 1] ?? -Infinity)))
    return [{ code: 'wrong-value', path, expected: `expected rising numbers, got ${JSON.stringify(value)}` }];
  return defaults.flatMap((usual, at) => checkOne(path, values[at] ?? NaN, { usual, unit }));
}

function checkOne(
  path: string,
  value: number,
  { usual, unit }: { usual: number; unit: string },
): NumberProblem[] {
  const { least, most, whole } = limitsOf(usual, unit);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return [];
  const number = whole ? 'a whole number' : 'a number';
  const expected = `expected ${number} from ${least} to ${most} ${unit} (published: ${usual}), got ${value}`;
  return [{ code: 'out-of-range', path, expected }];
}

/** Times: from one to a year, or to what is published if that is more. All else: half to twice what is published. */
function limitsOf(usual: number, unit: string): Limits {
  const year = A_YEAR[unit];
  return year === undefined
    ? { least: usual / FACTOR, most: usual * FACTOR, whole: unit === 'a' }
    : { least: 1, most: Math.max(year, usual), whole: true };
}
