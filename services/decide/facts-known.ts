import type { FactName, Facts } from '../facts/vocabulary/vocabulary.js';

/**
 * All are looked at, also where one settles it: a mistyped name must not hide behind an unknown fact.
 * @throws when no reading has a fact of that name
 */
export function areKnown(names: readonly FactName[], facts: Facts): boolean {
  let known = true;
  for (const name of names) {
    const value: unknown = facts[name];
    if (value === undefined) throw new Error(`no reading has a fact ${name}`);
    known &&= value !== null;
  }
  return known;
}
