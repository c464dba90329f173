import { inOrder } from './order-points.js';
import type { Point } from './point.js';

/**
 * One group a card, worst first in each: a concern with a warning or worse has its own; what is only info,
 * of all concerns, shares one (specification, section 4).
 */
export function groupPoints(points: readonly Point[]): Point[][] {
  const byConcern = new Map<string, Point[]>();
  for (const point of inOrder(mergeSame(points))) {
    const group = byConcern.get(point.rule.concern) ?? [];
    byConcern.set(point.rule.concern, [...group, point]);
  }
  const groups = [...byConcern.values()];
  const information = inOrder(groups.filter(isOnlyInfo).flat());
  return [...groups.filter((group) => !isOnlyInfo(group)), information].filter((group) => group.length > 0);
}

function isOnlyInfo(group: readonly Point[]): boolean {
  return group.every(({ indicator }) => indicator === 'info');
}

/** What one rule says in the same words for several orders is said once, as grave as the worst of them. */
function mergeSame(points: readonly Point[]): Point[] {
  const merged = new Map<string, Point>();
  for (const point of points) {
    const key = JSON.stringify([point.rule.id, point.finding, point.why, point.todo]);
    const same = merged.get(key);
    merged.set(key, same ? merge(same, point) : point);
  }
  return [...merged.values()];
}

function merge(one: Point, other: Point): Point {
  const [worst = one] = inOrder([one, other]);
  return {
    ...worst,
    orders: [...new Set([...one.orders, ...other.orders])],
    evidence: [...one.evidence, ...other.evidence],
    offers: [...one.offers, ...other.offers],
  };
}
