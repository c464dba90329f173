import type { FactName } from '../facts/vocabulary/vocabulary.js';
import type { Condition, ConditionLeaf } from './rule.js';

/** Every leaf of a condition, whatever its depth. */
function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The facts a condition reads; that each is in the vocabulary is checked when the rules are loaded. */
export function factsRead(condition: Condition): readonly FactName[] {
  return [...new Set(leavesOf(condition).map((leaf) => leaf.fact as FactName))];
}
