/** FHIR resources have rules of their own for what may be empty. */
const NOT_OURS = 'resource';

/** Where null, "", [] or {} stand; `allowed` names the lists at the root that may be empty. Null when nowhere. */
export function emptiesIn(json: unknown, allowed: readonly string[]): string | null {
  const found = emptyAt(json, '').filter((path) => !allowed.includes(path));
  return found.length > 0 ? [...new Set(found)].slice(0, 5).join(', ') : null;
}

function emptyAt(value: unknown, path: string): string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return [path];
  return members
    .filter(([name]) => name !== NOT_OURS)
    .flatMap(([name, inside]) => emptyAt(inside, path === '' ? name : `${path}.${name}`));
}
