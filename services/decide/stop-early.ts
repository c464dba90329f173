import type { TopLevelCondition } from 'json-rules-engine';
import type { Condition } from './rule.js';

/** A condition, or a part of one, as json-rules-engine takes it. */
export type EnginePart = Extract<TopLevelCondition, { all: unknown }>['all'][number];

/**
 * The same condition, whose parts the engine judges one by one as they are written and stops at the one that decides.
 * Parts of the same priority, which is what they have when none is given, it judges all: most of the work is in vain.
 */
export function stopEarly(condition: Condition): EnginePart {
  if ('all' in condition) return { all: oneByOne(condition.all) };
  if ('any' in condition) return { any: oneByOne(condition.any) };
  if ('not' in condition) return { not: stopEarly(condition.not) };
  return condition;
}

/** The engine begins at the highest priority. */
function oneByOne(parts: readonly Condition[]): EnginePart[] {
  return parts.map((part, at) => ({ ...stopEarly(part), priority: parts.length - at }));
}
