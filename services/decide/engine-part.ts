import { Rule, type TopLevelCondition } from 'json-rules-engine';
import type { Condition } from './rule.js';
import { stopEarly, type EnginePart } from './stop-early.js';

/** A part of the rule of one run, with the engine's answer once it has judged it. */
export type RunPart = EnginePart & { result?: boolean };

/** Nobody listens to it; a rule of the engine has to have one. */
const EVENT = { type: 'judged' };

/** A condition as the engine keeps it: to make that of what is written takes it about as long as to judge it. */
export function readByEngine(condition: Condition): EnginePart {
  const { conditions } = new Rule({ conditions: { not: stopEarly(condition) }, event: EVENT });
  return (conditions as Extract<TopLevelCondition, { not: unknown }>).not;
}

/**
 * A part for one run alone, which the engine writes the answer on. The parts inside it are those of every run: the
 * engine writes on them too, and never reads it again, as their answers come to it through promises.
 */
export function forOneRun(part: EnginePart): RunPart {
  return Object.assign(Object.create(Object.getPrototypeOf(part) as object) as EnginePart, part);
}

/** That any of the parts holds. They have the same priority, so the engine judges all, whatever the others answer. */
export function ruleOf(parts: RunPart[]): Rule {
  const rule = new Rule({ conditions: { any: [] }, event: EVENT });
  // of what a rule says the engine makes a deep copy for its result, a third of a run; but functions it does not copy
  rule.conditions = Object.assign(() => undefined, { any: parts });
  return rule;
}
