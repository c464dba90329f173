import { describe, expect, it } from '@jest/globals';
import { createDecide } from '../../services/decide/decide.js';
import { factsRead } from '../../services/decide/facts-read.js';
import type { Rule } from '../../services/decide/rule.js';
import { asOf } from '../../services/facts/calendar.js';
import { factOf, type Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { projectRoot } from '../../services/platform/root.js';
import { WORDS } from '../builders/card-knowledge.js';
import { someFacts } from '../builders/facts.js';
import { asExpected, casesOf } from './rule-cases.js';

const { rules } = loadKnowledge(projectRoot(import.meta.url));
const decide = createDecide();

async function judge(rule: Rule, facts: Partial<Facts>) {
  const reading = { order: null, facts: someFacts(facts), evidence: {} };
  const now = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');
  const [outcome] = await decide([rule], { patientId: 'p', asOf: now, readings: [reading] });
  if (!outcome) throw new Error('a rule always has an outcome');
  return outcome;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = casesOf(id);
  const expected = cases.map((each) => each.expect);

  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const outcome = await judge(rule, each.facts);
    expect(asExpected(outcome, each)).toEqual(each.expect);
  });

  it('needs exactly the facts that its conditions read and that may be unknown', () => {
    const mayBeUnknown = factsRead(rule.conditions).filter((name) => !factOf(name).always);
    expect([...rule.needs].sort()).toEqual(mayBeUnknown.sort());
  });

  it('leaves a word only to rules and texts that are there', () => {
    for (const { rule: other, ours = [], theirs = [] } of rule.saidBy) {
      expect(rule.text.map(({ is }) => is)).toEqual(expect.arrayContaining(ours));
      const textsOf = rules.find((one) => one.id === other)?.text.map(({ is }) => is);
      expect(textsOf).toEqual(expect.arrayContaining(theirs));
    }
  });

  it('lets only a rule that is there say that its data are not known', () => {
    const { rule: teller, missing } = rule.unknownSaidBy ?? { rule: id, missing: '' };
    expect(rules.find((one) => one.id === teller)?.checklist ?? false).toBe(
      rule.unknownSaidBy ? true : rule.checklist,
    );
    if (rule.unknownSaidBy) expect(WORDS.en.missing).toHaveProperty([missing]);
  });

  it('judges whom it is about by facts that are always known', () => {
    expect(factsRead(rule.scope).filter((name) => !factOf(name).always)).toEqual([]);
  });

  it('has a case for every outcome, indicator and text it can have', () => {
    const outcomes = ['out-of-scope', 'silent', 'fires', ...(rule.needs.length > 0 ? ['cannot-tell'] : [])];
    expect([...new Set(expected.map(({ outcome }) => outcome))].sort()).toEqual(outcomes.sort());
    const fired = expected.filter((each) => each.outcome === 'fires');
    const indicators = new Set(rule.indicator.map(({ is }) => is));
    expect(new Set(fired.map(({ indicator }) => indicator))).toEqual(indicators);
    expect(new Set(fired.map(({ text }) => text))).toEqual(new Set(rule.text.map(({ is }) => is)));
  });

  it('gives at least two override reasons when it can warn', () => {
    const warns = rule.indicator.some(({ is }) => is !== 'info');
    expect(rule.overrideReasons.length).toBeGreaterThanOrEqual(warns ? 2 : 0);
  });
});

it('leaves no word to one another in a ring', () => {
  const saidBy = (id: string): string[] =>
    rules.find((rule) => rule.id === id)?.saidBy.map(({ rule }) => rule) ?? [];
  const reachedFrom = (id: string, path: readonly string[] = []): string[] =>
    path.includes(id) ? [] : saidBy(id).flatMap((next) => [next, ...reachedFrom(next, [...path, id])]);
  for (const { id } of rules) expect(reachedFrom(id)).not.toContain(id);
});

it('finds the rules of the corridor', () => {
  expect(rules.length).toBeGreaterThanOrEqual(19);
});
