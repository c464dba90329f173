/** No FHIR resource is nested deeper; what stands below is not looked at. */
const MAX_DEPTH = 30;

/** A member that is null says nothing: the same as one that is not there. FHIR JSON has none outside of arrays. */
export function withoutNulls(raw: object): object {
  return pruned(raw, 0);
}

function pruned(value: object, depth: number): object {
  const kept = (member: unknown): unknown =>
    typeof member === 'object' && member !== null && depth < MAX_DEPTH ? pruned(member, depth + 1) : member;
  if (Array.isArray(value)) return value.filter((member) => member !== null).map(kept);
  const said = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(said.map(([key, member]) => [key, kept(member)]));
}

/** A copy without the member at the path. */
export function without(value: object, [step, ...rest]: readonly PropertyKey[]): object {
  const kept = (key: PropertyKey, member: unknown): unknown[] => {
    if (key !== step) return [member];
    return rest.length > 0 && typeof member === 'object' && member !== null ? [without(member, rest)] : [];
  };
  if (Array.isArray(value)) return value.flatMap((member: unknown, index) => kept(index, member));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => kept(key, member).map((left) => [key, left])),
  );
}
