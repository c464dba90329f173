import { Counter, type Registry } from 'prom-client';
import type { Outcome } from '../../decide/outcome.js';

/**
 * Counts judgements. Prometheus is told when it asks: each hook counts every rule, and prom-client looks up and checks
 * the labels at each call.
 */
export function ruleOutcomes(registry: Registry): (judged: readonly Outcome[]) => void {
  const tallies = new Map<string, Map<Outcome['outcome'], number>>();
  new Counter({
    name: 'cds_rule_outcomes_total',
    help: 'Judgements, by rule and outcome',
    labelNames: ['rule', 'outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [rule, tally] of tallies)
        for (const [outcome, count] of tally) this.inc({ rule, outcome }, count);
    },
  });
  return (judged) => {
    for (const { rule, outcome } of judged) {
      const tally = tallies.get(rule.id) ?? new Map<Outcome['outcome'], number>();
      tallies.set(rule.id, tally.set(outcome, (tally.get(outcome) ?? 0) + 1));
    }
  };
}
