import { emptySummary, type Summary } from './summary.js';

/** A tree whose leaves are numbers: what a summary is. */
interface Counted {
  [name: string]: number | Counted;
}

/**
 * Both summaries as one: every number added to the number of the same name. Associative and commutative,
 * with `emptySummary` as its zero, so that workers and buckets may be added up in any way.
 */
export function merge(one: Summary, other: Summary): Summary {
  const sum = structuredClone(one);
  addTo(sum as unknown as Counted, other as unknown as Counted);
  return sum;
}

export function mergeAll(summaries: Iterable<Summary>): Summary {
  const sum = structuredClone(emptySummary);
  for (const summary of summaries) addTo(sum as unknown as Counted, summary as unknown as Counted);
  return sum;
}

function addTo(sum: Counted, more: Counted): void {
  for (const [name, added] of Object.entries(more)) {
    if (typeof added === 'number') {
      const known = sum[name];
      sum[name] = (typeof known === 'number' ? known : 0) + added;
    } else addTo(branch(sum, name), added);
  }
}

function branch(tree: Counted, name: string): Counted {
  const known = tree[name];
  if (typeof known === 'object') return known;
  return (tree[name] = {});
}
