import type { Reading } from '../facts/reading.js';
import type { FactName } from '../facts/vocabulary/vocabulary.js';
import type { Judged } from './answers.js';
import type { Outcome } from './outcome.js';
import type { Condition, OfferChoice, Rule } from './rule.js';

/** First whom the rule is about, then what must be known, then what it thinks. */
export function judgeRule(rule: Rule, { order, facts }: Reading, answers: Judged): Outcome {
  const orderReference = order?.reference ?? '';
  if (!answers.to(rule.scope)) return { rule, orderReference, outcome: 'out-of-scope' };
  const missing = (rule.needs as FactName[]).filter((name) => facts[name] === null);
  if (missing.length > 0) return { rule, orderReference, outcome: 'cannot-tell', missing };
  if (!answers.to(rule.conditions)) return { rule, orderReference, outcome: 'silent' };
  return {
    rule,
    orderReference,
    outcome: 'fires',
    indicator: firstThatHolds(rule.indicator, answers),
    ...(rule.alertsWhen && answers.to(rule.alertsWhen) === false && { checklistOnly: true as const }),
    text: firstThatHolds(rule.text, answers),
    offers: allThatHold(rule.offers, answers),
  };
}

/** An entry whose facts are not known does not hold: not known never lowers an indicator, nor raises it, nor silences. */
function firstThatHolds<Word extends string>(
  entries: readonly { when?: Condition | undefined; is: Word }[],
  answers: Judged,
): Word {
  const first = entries.find(({ when }) => !when || answers.to(when));
  if (!first) throw new Error('a list of choices must end with one that has no `when`');
  return first.is;
}

function allThatHold(offers: readonly OfferChoice[], answers: Judged) {
  return offers
    .filter(({ when }) => !when || answers.to(when))
    .map(({ offer, recommended }) => ({ offer, recommended: recommended ?? false }));
}
