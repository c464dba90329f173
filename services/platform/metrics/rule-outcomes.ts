import type { Registry } from 'prom-client';
import type { Outcome } from '../../decide/outcome.js';
import { counterOf } from './registry.js';

type Labels = Readonly<Record<'rule' | 'outcome', string>>;

/** Counts judgements, of which each hook brings one for every rule. */
export function ruleOutcomes(registry: Registry): (judged: readonly Outcome[]) => void {
  const tallies = new Map<string, Map<Outcome['outcome'], number>>();
  const totals = function* (): Generator<readonly [Labels, number]> {
    for (const [rule, tally] of tallies)
      for (const [outcome, count] of tally) yield [{ rule, outcome }, count];
  };
  counterOf(
    registry,
    {
      name: 'cds_rule_outcomes_total',
      help: 'Judgements, by rule and outcome',
      labels: ['rule', 'outcome'],
    },
    totals,
  );
  return (judged) => {
    for (const { rule, outcome } of judged) {
      const tally = tallies.get(rule.id) ?? new Map<Outcome['outcome'], number>();
      tallies.set(rule.id, tally.set(outcome, (tally.get(outcome) ?? 0) + 1));
    }
  };
}
