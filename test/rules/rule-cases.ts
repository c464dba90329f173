import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Outcome } from '../../services/decide/outcome.js';
import { Indicator } from '../../services/decide/rule.js';
import { vocabulary } from '../../services/facts/vocabulary/vocabulary.js';

const FactChanges = z.record(
  z.string().refine((name) => name in vocabulary, 'expected the name of a fact'),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

const Expected = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('out-of-scope') }),
  z.strictObject({ outcome: z.literal('silent') }),
  z.strictObject({ outcome: z.literal('cannot-tell'), missing: z.array(z.string()).min(1) }),
  z.strictObject({
    outcome: z.literal('fires'),
    indicator: Indicator,
    text: z.string().default('main'),
    offers: z.array(z.string()).optional(),
    /** the EHR is not told */
    checklistOnly: z.literal(true).optional(),
  }),
]);

type Expected = z.infer<typeof Expected>;

const RuleCases = z
  .array(z.strictObject({ name: z.string(), facts: FactChanges, expect: Expected }))
  .transform((cases) => cases.map(({ facts, ...rest }) => ({ ...rest, facts: facts })));

export type RuleCase = z.infer<typeof RuleCases>[number];

/** `rules/<id>/cases.json`: facts that differ from a patient in whom all is in order, and what the rule then says. */
export function casesOf(ruleId: string): RuleCase[] {
  const file = new URL(`../../rules/${ruleId}/cases.json`, import.meta.url);
  return RuleCases.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The part of an outcome that a case speaks of. */
export function asExpected(outcome: Outcome, { expect }: RuleCase): Expected {
  if (outcome.outcome === 'cannot-tell') return { outcome: 'cannot-tell', missing: [...outcome.missing] };
  if (outcome.outcome !== 'fires') return { outcome: outcome.outcome };
  const { indicator, text, offers, checklistOnly } = outcome;
  const fires = { outcome: outcome.outcome, indicator, text, ...(checklistOnly && { checklistOnly }) };
  return 'offers' in expect ? { ...fires, offers: offers.map(({ offer }) => offer) } : fires;
}
