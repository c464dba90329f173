/** Of types that were asked for none came: that is knowledge too. @param types lines by resource type */
export function offeredTypes(
  types: Readonly<Record<string, number>>,
  askedTypes: readonly string[],
): readonly string[] {
  return [...new Set([...Object.keys(types), ...askedTypes])].sort();
}
