import type { ChecklistItem } from '../../cards/checklist/checklist.js';
import type { Language } from '../../cards/texts.js';
import type { PrescribersOverride } from '../../store/prescribers-override.js';

/** Why nothing was judged. A closed list. */
export type WhyNothing = 'not-denosumab' | 'other-product' | 'order-closed';

/** The order under judgement, as far as it could be read. */
export interface ChecklistOrder {
  resourceType: string;
  /** null: it has none, so that nothing can be decided on it */
  id: string | null;
  /** `Type/id`, or its place in what was posted */
  reference: string;
  /** the medicine as the order names it; empty when it could not be read */
  name: string;
}

/** What the prescriber said to the alert of this rule, in the reader's language. */
export type SaidOverride = PrescribersOverride & { display: string | null };

export interface Checklist {
  patientId: string;
  order: ChecklistOrder;
  items: readonly (ChecklistItem & { overrides?: readonly SaidOverride[] })[];
  /** what was found, as one word: a decision names the checklist it was made on by it */
  version: string;
  /** set when the order is none to be judged: then nothing was, and nothing passes */
  notApplicable?: { why: WhyNothing; text: string };
  /** optional data that could not be read, by name */
  notRead: readonly string[];
  /** rules that this site has switched off or in shadow: they are not on the list */
  switchedOff: readonly { rule: string; title: string }[];
  /** types of resource in the bundle that nothing is read from */
  ignored: readonly string[];
  /** ISO 8601 */
  asOf: string;
  language: Language;
}
