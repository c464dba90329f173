import type { FactName, Facts } from '../facts/vocabulary/vocabulary.js';
import type { Known } from '../facts/three-valued.js';
import { areKnown } from './facts-known.js';
import { factsRead } from './facts-read.js';
import type { Condition, ConditionLeaf } from './rule.js';

/** A condition of a rule as a function: null when a fact it reads is not known, whatever the others say. */
export type CompiledCondition = (facts: Facts) => Known;

type Holds = (facts: Facts) => boolean;

/**
 * The same answers as json-rules-engine gives, some hundred times as fast: for whole populations. That they are the
 * same is proved on random facts (test/decide/closure-decide.property.test.ts).
 * @throws (the function) when no reading has a fact of that name
 */
export function compileCondition(condition: Condition): CompiledCondition {
  const reads = factsRead(condition);
  const holds = compile(condition);
  return (facts) => (areKnown(reads, facts) ? holds(facts) : null);
}

function compile(condition: Condition): Holds {
  if ('all' in condition) return all(condition.all.map(compile));
  if ('any' in condition) return any(condition.any.map(compile));
  if ('not' in condition) return not(compile(condition.not));
  return leaf(condition);
}

function all(parts: readonly Holds[]): Holds {
  return (facts) => parts.every((holds) => holds(facts));
}

function any(parts: readonly Holds[]): Holds {
  return (facts) => parts.some((holds) => holds(facts));
}

function not(holds: Holds): Holds {
  return (facts) => !holds(facts);
}

type Test = (fact: unknown, value: unknown) => boolean;

/** As in json-rules-engine: what is no number is neither less nor greater, what is no list neither contains nor lacks. */
const OPERATORS: Readonly<Record<ConditionLeaf['operator'], Test>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  lessThan: numbers((fact, value) => fact < value),
  lessThanInclusive: numbers((fact, value) => fact <= value),
  greaterThan: numbers((fact, value) => fact > value),
  greaterThanInclusive: numbers((fact, value) => fact >= value),
  in: (fact, value) => Array.isArray(value) && value.includes(fact),
  notIn: (fact, value) => Array.isArray(value) && !value.includes(fact),
  contains: (fact, value) => Array.isArray(fact) && fact.includes(value),
  doesNotContain: (fact, value) => Array.isArray(fact) && !fact.includes(value),
};

function numbers(compare: (fact: number, value: number) => boolean): Test {
  return (fact, value) => typeof fact === 'number' && typeof value === 'number' && compare(fact, value);
}

function leaf({ fact, operator, value }: ConditionLeaf): Holds {
  if (typeof value === 'object' && 'setting' in value) throw new Error(`${value.setting} is not resolved`);
  const test = OPERATORS[operator];
  const name = fact as FactName;
  return (facts) => test(facts[name], value);
}
