import type { Indicator } from '../decide/rule.js';
import type { OrderNamed } from './pharmacy/order-named.js';

/** What the trail keeps of one answered hook: no clinical value, no name, the patient only until it is made a pseudonym. */
export interface AnsweredHook {
  /** milliseconds since 1970 */
  answeredAtMs: number;
  /** `iss` of the trusted client; null without trust */
  client: string | null;
  hook: string;
  hookInstance: string;
  /** kept as an HMAC with the site's key only */
  patientId: string;
  /** kept as an HMAC too; null when the EHR names none: the same finding twice in one encounter is one */
  encounterId: string | null;
  language: 'en' | 'nl';
  /** milliseconds from request to answer */
  tookMs: number;
  outcomes: readonly AnsweredOutcome[];
  cards: readonly AnsweredCard[];
  /** items that could not be read, and why: `calciumResults: timeout` */
  dataGaps: readonly string[];
  /** what the site's settings changed of the published rules, and what was left out to spare the doctor */
  changes: readonly string[];
  /** denosumab orders that were dispatched: for the pharmacy's work list, not for the trail */
  dispatched?: readonly OrderNamed[];
}

export interface AnsweredOutcome {
  rule: string;
  version: string;
  outcome: 'out-of-scope' | 'silent' | 'fires' | 'cannot-tell';
  /** of one that fires */
  indicator?: Indicator;
  /** facts that were not known, of one that cannot tell */
  missing?: readonly string[];
  /** the order it was judged for, kept as an HMAC only; absent at patient-view */
  order?: string;
  /** judged, not shown: the rule's status at this site */
  shadow?: true;
  /** judged, not shown: why */
  suppressed?: string;
}

export interface AnsweredCard {
  uuid: string;
  indicator: Indicator;
  rules: readonly string[];
  suggestions: readonly string[];
}
