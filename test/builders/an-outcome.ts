import type { Fired, Outcome } from '../../services/decide/outcome.js';
import type { Indicator, Rule } from '../../services/decide/rule.js';
import type { FactName } from '../../services/facts/vocabulary/vocabulary.js';

/** The reference of the order that `aReading` judges. */
const ORDER_REFERENCE = 'MedicationRequest/draft-1';

/** The rule fires; as a warning, with its main text and no offers, unless said otherwise. */
export function fires(rule: Rule, details: Partial<Omit<Fired, 'rule' | 'outcome'>> = {}): Fired {
  const indicator: Indicator = rule.indicator[0]?.is ?? 'warning';
  return {
    rule,
    orderReference: ORDER_REFERENCE,
    outcome: 'fires',
    indicator,
    text: 'main',
    offers: [],
    ...details,
  };
}

/** An offer the rule makes. */
export function offers(...ids: readonly string[]): Pick<Fired, 'offers'> {
  return { offers: ids.map((offer) => ({ offer, recommended: false })) };
}

export function cannotTell(rule: Rule, ...missing: readonly FactName[]): Outcome {
  return { rule, orderReference: ORDER_REFERENCE, outcome: 'cannot-tell', missing };
}
