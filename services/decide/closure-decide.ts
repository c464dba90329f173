import type { Facts } from '../facts/vocabulary/vocabulary.js';
import type { Reading, Readings } from '../facts/reading.js';
import type { Judged } from './answers.js';
import { compileCondition, type CompiledCondition } from './compile-condition.js';
import { judgeRule } from './judge-rule.js';
import type { Outcome } from './outcome.js';
import type { Condition, Rule } from './rule.js';
import { withoutWhatOthersSay } from './said-by.js';

/** As {@link Decide}, at once. */
export type ClosureDecide = (rules: readonly Rule[], readings: Readings) => readonly Outcome[];

/** Judges as `createDecide` does, with the conditions compiled once: for whole populations. */
export function createClosureDecide(): ClosureDecide {
  const compiled = createCompiler();
  return (rules, { readings }) => readings.flatMap((reading) => judge(rules, reading, compiled));
}

type Compile = (condition: Condition) => CompiledCondition;

function judge(rules: readonly Rule[], reading: Reading, compiled: Compile): Outcome[] {
  const answers = answersFrom(reading.facts, compiled);
  const outcomes = rules.map((rule) => judgeRule(rule, reading, answers));
  return withoutWhatOthersSay(outcomes, answers);
}

function answersFrom(facts: Facts, compiled: Compile): Judged {
  return { to: (condition) => compiled(condition)(facts) };
}

function createCompiler(): Compile {
  const known = new WeakMap<Condition, CompiledCondition>();
  return (condition) => {
    const before = known.get(condition);
    if (before) return before;
    const made = compileCondition(condition);
    known.set(condition, made);
    return made;
  };
}
