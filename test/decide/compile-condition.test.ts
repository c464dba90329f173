import { describe, expect, it } from '@jest/globals';
import { asOf } from '../../services/facts/calendar.js';
import { createClosureDecide } from '../../services/decide/closure-decide.js';
import { compileCondition } from '../../services/decide/compile-condition.js';
import type { Condition } from '../../services/decide/rule.js';
import { aRule } from '../builders/a-rule.js';
import { someFacts } from '../builders/facts.js';

const facts = someFacts({
  calciumStatus: 'low',
  vitaminDNmolPerL: 50,
  yearsOnTherapy: null,
  severeRenal: true,
  predisposed: false,
});

const about = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Condition;
const HOLDS = about('severeRenal', 'equal', true);
const FAILS = about('predisposed', 'equal', true);
const UNKNOWN = about('yearsOnTherapy', 'greaterThan', 1);

describe('a compiled condition', () => {
  it.each([
    ['calciumStatus', 'equal', 'low', true],
    ['calciumStatus', 'equal', 'normal', false],
    ['calciumStatus', 'notEqual', 'low', false],
    ['calciumStatus', 'notEqual', 'normal', true],
    ['calciumStatus', 'in', ['low', 'normal'], true],
    ['calciumStatus', 'in', ['normal'], false],
    ['calciumStatus', 'notIn', ['low'], false],
    ['calciumStatus', 'notIn', ['normal'], true],
    // a word is no list
    ['calciumStatus', 'in', 'low', false],
    ['calciumStatus', 'notIn', 'normal', false],
    ['calciumStatus', 'contains', 'low', false],
    ['calciumStatus', 'doesNotContain', 'normal', false],
    ['vitaminDNmolPerL', 'lessThan', 51, true],
    ['vitaminDNmolPerL', 'lessThan', 50, false],
    ['vitaminDNmolPerL', 'lessThanInclusive', 50, true],
    ['vitaminDNmolPerL', 'lessThanInclusive', 49, false],
    ['vitaminDNmolPerL', 'greaterThan', 49, true],
    ['vitaminDNmolPerL', 'greaterThan', 50, false],
    ['vitaminDNmolPerL', 'greaterThanInclusive', 50, true],
    ['vitaminDNmolPerL', 'greaterThanInclusive', 51, false],
    // what is no number is neither less nor greater
    ['vitaminDNmolPerL', 'lessThan', '51', false],
    ['vitaminDNmolPerL', 'greaterThan', '49', false],
    ['severeRenal', 'lessThan', 2, false],
    ['severeRenal', 'greaterThan', 0, false],
  ])('%s %s %j: %j', (fact, operator, value, answer) => {
    expect(compileCondition(about(fact, operator, value))(facts)).toBe(answer);
  });

  it.each([
    ['contains', 'cancer', true],
    ['contains', 'smoking', false],
    ['doesNotContain', 'cancer', false],
    ['doesNotContain', 'smoking', true],
  ])('a list %s %s: %j', (operator, value, answer) => {
    const listed = { ...facts, calciumStatus: ['cancer', 'anaemia'] } as unknown as typeof facts;
    expect(compileCondition(about('calciumStatus', operator, value))(listed)).toBe(answer);
  });

  it.each<[string, Condition, boolean | null]>([
    ['all hold', { all: [HOLDS, HOLDS] }, true],
    ['one of all fails', { all: [HOLDS, FAILS] }, false],
    ['one of any holds', { any: [FAILS, HOLDS] }, true],
    ['none of any holds', { any: [FAILS, FAILS] }, false],
    ['not what holds', { not: HOLDS }, false],
    ['not what fails', { not: FAILS }, true],
    ['not one of them', { not: { any: [FAILS, HOLDS] } }, false],
    ['what is not known', UNKNOWN, null],
    ['not what is not known', { not: UNKNOWN }, null],
    ['not known beside what settles it', { any: [HOLDS, UNKNOWN] }, null],
    ['not known before what settles it', { all: [UNKNOWN, FAILS] }, null],
  ])('%s', (_, condition, answer) => {
    expect(compileCondition(condition)(facts)).toBe(answer);
  });

  it('tells of a mistyped fact, also behind one that is not known', () => {
    const mistyped = { any: [UNKNOWN, about('calciumStatsu', 'equal', 'low')] };
    expect(() => compileCondition(mistyped)(facts)).toThrow('no reading has a fact calciumStatsu');
  });

  it('is not made of a setting whose number was not put in', () => {
    const unresolved = about('vitaminDNmolPerL', 'lessThan', { setting: 'vitaminD.low' });
    expect(() => compileCondition(unresolved)).toThrow('vitaminD.low is not resolved');
  });
});

it('each reading is judged by each rule, and the same rule twice with the same answer', () => {
  const now = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');
  const decide = createClosureDecide();
  const louder = aRule('louder', { indicator: 'critical' });
  const quiet = aRule('quiet', { saidBy: [{ rule: 'louder' }] });
  const judge = (calciumStatus: 'low' | 'normal') => {
    const reading = { order: null, facts: someFacts({ calciumStatus }), evidence: {} };
    return decide([quiet, louder], { patientId: 'p', asOf: now, readings: [reading, reading] });
  };
  expect(judge('low')).toMatchObject([
    { rule: { id: 'quiet' }, outcome: 'fires', checklistOnly: true },
    { rule: { id: 'louder' }, outcome: 'fires' },
    { rule: { id: 'quiet' }, outcome: 'fires', checklistOnly: true },
    { rule: { id: 'louder' }, outcome: 'fires' },
  ]);
  expect(judge('normal').map(({ outcome }) => outcome)).toEqual(['silent', 'silent', 'silent', 'silent']);
  expect(judge('low').map(({ outcome }) => outcome)).toEqual(['fires', 'fires', 'fires', 'fires']);
});
