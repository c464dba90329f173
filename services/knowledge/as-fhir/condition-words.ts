import { formatNumber, formatUnit } from '../../cards/format.js';
import { isFactName } from '../../cards/fill.js';
import type { Words } from '../../cards/texts.js';
import type { Condition, ConditionLeaf } from '../../decide/rule.js';
import { factOf, type FactName } from '../../facts/vocabulary/vocabulary.js';

const IS: Readonly<Record<ConditionLeaf['operator'], string>> = {
  equal: 'is',
  notEqual: 'is not',
  lessThan: 'is less than',
  lessThanInclusive: 'is at most',
  greaterThan: 'is more than',
  greaterThanInclusive: 'is at least',
  in: 'is',
  notIn: 'is not',
  contains: 'has',
  doesNotContain: 'has not',
};

/** A rule's condition in English, each fact by its meaning in the vocabulary: what a clinician can check it by. */
export function conditionWords(condition: Condition, words: Words): string {
  if ('fact' in condition) return leafWords(condition, words);
  if ('not' in condition) return `not (${conditionWords(condition.not, words)})`;
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const said = parts.map((part) =>
    'fact' in part || parts.length === 1 ? conditionWords(part, words) : `(${conditionWords(part, words)})`,
  );
  return said.join(isAll ? '; and ' : '; or ');
}

function leafWords({ fact, operator, value }: ConditionLeaf, words: Words): string {
  if (!isFactName(fact)) return fact;
  const meaning = `“${meaningOf(fact)}”`;
  if (typeof value === 'boolean') return value === (operator === 'equal') ? meaning : `not ${meaning}`;
  return `${meaning} ${IS[operator]} ${valueWords(fact, value, words)}`;
}

/** What follows a semicolon explains single words to those who write rules; but not what unknown counts as. */
export function meaningOf(fact: FactName): string {
  const [meaning = fact, ...notes] = factOf(fact).meaning.split('; ');
  return [meaning, ...notes.filter((note) => note.startsWith('not known'))].join(', ');
}

function valueWords(fact: FactName, value: Exclude<ConditionLeaf['value'], boolean>, words: Words): string {
  if (typeof value === 'number') return withUnit(value, fact, words);
  const list = [value]
    .flat()
    .map((one) =>
      typeof one === 'string' ? (words.facts[fact]?.[one] ?? one.replaceAll('-', ' ')) : one.setting,
    );
  return list.join(' or ');
}

function withUnit(value: number, fact: FactName, words: Words): string {
  const { unit = '1' } = factOf(fact);
  const number = formatNumber(value, 'en', { least: 0, most: 4 });
  return unit === '1'
    ? number
    : `${number} ${formatUnit(unit, { value, decimals: 0 }, { words, language: 'en' })}`;
}
