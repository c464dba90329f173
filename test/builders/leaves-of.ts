/** Every value in a tree of JSON, wherever it stands. */
export function leavesOf(tree: unknown): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [tree];
  return Object.values(tree).flatMap(leavesOf);
}
