import { wordsOf, type CardInput } from './card-input.js';
import { phrase } from './card-knowledge.js';
import type { Point } from './point.js';
import { MAX_SUMMARY } from './shorten.js';

/** `For information: no indication recorded; no calcium or vitamin D; and 2 more`: as many as a summary holds. */
export function summaryOfMany(points: readonly Point[], input: CardInput): string {
  const names = [...new Set(points.map(({ short }) => short))];
  const summaries = names.map((_, left) => summaryOf(names, left, input));
  return (
    summaries.find((summary) => summary.length <= MAX_SUMMARY) ?? summaryOf(names, names.length - 1, input)
  );
}

/** The last `left` names only counted. */
function summaryOf(names: readonly string[], left: number, input: CardInput): string {
  const words = wordsOf(input);
  const more = left > 0 ? [phrase(words, 'andMore').replace('{count}', String(left))] : [];
  const list = [...names.slice(0, names.length - left), ...more].join('; ');
  return phrase(words, 'forInformation').replace('{list}', () => list);
}
