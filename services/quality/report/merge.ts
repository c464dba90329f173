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
  const merging = startMerging();
  for (const summary of summaries) merging.add(summary);
  return merging.sum();
}

/** One after the other, as they come. */
export function startMerging() {
  const sum = structuredClone(emptySummary);
  return {
    add: (summary: Summary) => addTo(sum as unknown as Counted, summary as unknown as Counted),
    sum: () => sum,
  };
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
