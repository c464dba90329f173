import { isFactName } from '../cards/fill.js';
import { settingAt } from '../cards/setting-at.js';
import type { ConditionLeaf } from '../decide/rule.js';
import type { Settings } from '../facts/settings.js';
import type { Fact } from '../facts/vocabulary/fact.js';
import { factOf } from '../facts/vocabulary/vocabulary.js';
import type { Problem } from './knowledge-error.js';

type LeafProblem = Omit<Problem, 'file'>;
type Operator = ConditionLeaf['operator'];

const EQUALITY: readonly Operator[] = ['equal', 'notEqual'];
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const CHOICE: readonly Operator[] = ['in', 'notIn'];

/** A day is never compared: a fact counts its days. */
const OPERATORS: Record<Fact['kind'], readonly Operator[]> = {
  flag: EQUALITY,
  number: [...EQUALITY, ...ORDER],
  word: [...EQUALITY, ...CHOICE],
  words: ['contains', 'doesNotContain'],
  text: EQUALITY,
  day: [],
};

/** Whether the fact is known to the vocabulary, and the comparison can ever hold. */
export function checkLeaf(leaf: ConditionLeaf, path: string, settings: Settings): LeafProblem[] {
  if (!isFactName(leaf.fact))
    return [
      { code: 'unknown-fact', path: `${path}.fact`, expected: `expected one of the facts, got ${leaf.fact}` },
    ];
  const fact = factOf(leaf.fact);
  const operators = OPERATORS[fact.kind];
  if (!operators.includes(leaf.operator))
    return [wrong(`${path}.operator`, `${operators.join(', ') || 'none'} for a ${fact.kind}`, leaf.operator)];
  return checkValue(leaf, fact, { path: `${path}.value`, settings });
}

function checkValue(
  leaf: ConditionLeaf,
  fact: Fact,
  { path, settings }: { path: string; settings: Settings },
): LeafProblem[] {
  const { value, operator } = leaf;
  if (fact.kind === 'number') return checkNumber(value, path, settings);
  if (fact.kind === 'flag') return typeof value === 'boolean' ? [] : [wrong(path, 'true or false', value)];
  if (fact.kind === 'text') return typeof value === 'string' ? [] : [wrong(path, 'a text', value)];
  if (Array.isArray(value) !== CHOICE.includes(operator))
    return [wrong(path, CHOICE.includes(operator) ? 'a list of words' : 'one word', value)];
  const strange = [value].flat().filter((word) => typeof word !== 'string' || !fact.of?.includes(word));
  return strange.map((word) => wrong(path, `one of ${(fact.of ?? []).join(', ')}`, word));
}

/** Zero divides before from after; every other number has a name, a unit and a source in the settings. */
function checkNumber(value: ConditionLeaf['value'], path: string, settings: Settings): LeafProblem[] {
  if (value === 0) return [];
  if (typeof value === 'number')
    return [{ code: 'literal-number', path, expected: `expected a setting or 0, got ${value}` }];
  if (typeof value !== 'object' || Array.isArray(value)) return [wrong(path, 'a setting or 0', value)];
  if (typeof settingAt(settings, value.setting) === 'number') return [];
  return [
    {
      code: 'unknown-setting',
      path,
      expected: `expected the path of a number in the settings, got ${value.setting}`,
    },
  ];
}

function wrong(path: string, expected: string, got: unknown): LeafProblem {
  return { code: 'wrong-value', path, expected: `expected ${expected}, got ${JSON.stringify(got)}` };
}
