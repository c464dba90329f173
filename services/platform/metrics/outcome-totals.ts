import type { Outcome } from '../../decide/outcome.js';

type OutcomeName = Outcome['outcome'];

/** How often each rule came to which outcome. */
export interface OutcomeTotals {
  add: (outcomes: readonly Outcome[]) => void;
  /** those that occurred */
  all: () => Iterable<readonly [{ rule: string; outcome: OutcomeName }, number]>;
}

const NONE: Readonly<Record<OutcomeName, number>> = {
  'out-of-scope': 0,
  silent: 0,
  fires: 0,
  'cannot-tell': 0,
};

const NAMES = Object.keys(NONE) as OutcomeName[];

/** Each answer brings as many as there are rules: a counter that makes a text of its labels would cost ten times this. */
export function outcomeTotals(): OutcomeTotals {
  const totals = new Map<string, Record<OutcomeName, number>>();
  return {
    add: (outcomes) => {
      for (const { rule, outcome } of outcomes) {
        const ofRule = totals.get(rule.id) ?? { ...NONE };
        ofRule[outcome] += 1;
        totals.set(rule.id, ofRule);
      }
    },
    all: function* () {
      for (const [rule, ofRule] of totals)
        for (const outcome of NAMES)
          if (ofRule[outcome] > 0) yield [{ rule, outcome }, ofRule[outcome]] as const;
    },
  };
}
