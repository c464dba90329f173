import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCondition } from '../../services/decide/compile-condition.js';
import { createClosureDecide } from '../../services/decide/closure-decide.js';
import { createDecide } from '../../services/decide/decide.js';
import type { Condition, Rule } from '../../services/decide/rule.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { aReading, readingsOf } from '../builders/a-reading.js';
import { someFacts } from '../builders/facts.js';
import { comparedIn, randomFacts } from '../builders/random-facts.js';

const { rules } = loadKnowledge('.');

function conditionsOf(rule: Rule): Condition[] {
  const choices = [
    ...rule.indicator,
    { when: rule.alertsWhen },
    ...rule.text,
    ...rule.offers,
    ...rule.saidBy,
  ];
  return [rule.scope, rule.conditions, ...choices.flatMap(({ when }) => when ?? [])];
}

const FACTS = randomFacts(comparedIn(rules.flatMap(conditionsOf)));

describe('rules compiled to closures', () => {
  it('say what json-rules-engine says, all of them, whatever the facts', async () => {
    const [engine, closures] = [createDecide(), createClosureDecide()];
    expect(rules.length).toBeGreaterThanOrEqual(43);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(FACTS, async (facts) => {
        const readings = readingsOf(aReading({ facts }));
        const compiled = closures(rules, readings);
        for (const { outcome } of compiled) seen.add(outcome);
        expect(compiled).toEqual(await engine(rules, readings));
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(['cannot-tell', 'fires', 'out-of-scope', 'silent']);
  });

  it('each rule for itself, so that no other rule hides it', async () => {
    const [engine, closures] = [createDecide(), createClosureDecide()];
    await fc.assert(
      fc.asyncProperty(FACTS, fc.constantFrom(...rules), async (facts, rule) => {
        const readings = readingsOf(aReading({ facts }));
        expect(closures([rule], readings)).toEqual(await engine([rule], readings));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a compiled condition', () => {
  const leaf = (fact: string, operator: 'lessThan' | 'contains' | 'doesNotContain' | 'equal', value: never) =>
    compileCondition({ fact, operator, value });

  it.each([
    [{ doseCount: 4 }, true],
    [{ doseCount: 5 }, false],
    [{ doseCount: 6 }, false],
  ])('compares with its limit: %j', (facts, holds) => {
    expect(leaf('doseCount', 'lessThan', 5 as never)(someFacts(facts))).toBe(holds);
  });

  it('is not known while any fact it reads is not, also where another settles it', () => {
    const condition: Condition = {
      any: [
        { fact: 'predisposed', operator: 'equal', value: true },
        { fact: 'severeRenal', operator: 'equal', value: true },
      ],
    };
    const holds = compileCondition(condition);
    expect(holds(someFacts({ predisposed: true, severeRenal: null }))).toBeNull();
    expect(holds(someFacts({ predisposed: true, severeRenal: false }))).toBe(true);
  });

  it('throws on a fact that no reading has', () => {
    expect(() => leaf('severeRenall', 'equal', true as never)(someFacts())).toThrow('severeRenall');
  });

  it('throws on a setting that nobody put a number for', () => {
    const condition = { fact: 'doseCount', operator: 'lessThan', value: { setting: 'a.b' } } as const;
    expect(() => compileCondition(condition)).toThrow('a.b');
  });
});
