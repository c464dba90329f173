import type { FactName } from '../facts/vocabulary/vocabulary.js';
import type { Indicator, Rule } from './rule.js';

/** What `decide` answers for one rule and one order. Plain JSON apart from the rule it carries. */
export type Outcome =
  | { rule: Rule; orderReference: string; outcome: 'out-of-scope' | 'silent' }
  | { rule: Rule; orderReference: string; outcome: 'cannot-tell'; missing: readonly FactName[] }
  | {
      rule: Rule;
      orderReference: string;
      outcome: 'fires';
      indicator: Indicator;
      /** for the pharmacist, not for the EHR: the rule's `alertsWhen` does not hold, or another rule says the same */
      checklistOnly?: true;
      /** key of the text to say */
      text: string;
      offers: readonly { offer: string; recommended: boolean }[];
    };

export type Fired = Extract<Outcome, { outcome: 'fires' }>;
