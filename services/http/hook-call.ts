import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
import type { Outcome } from '../decide/outcome.js';
import type { WhyNotShown } from '../decide/why-not-shown.js';
import type { OrderNamed } from '../store/pharmacy/order-named.js';
import type { HookRequest } from './cds-hooks-request.js';
import type { Told } from './request-log.js';

export interface HookCall {
  request: HookRequest;
  language: Language;
  /** `iss` of the trusted client; null when none was asked for */
  client: string | null;
}

export interface HookAnswer {
  cards: readonly Card[];
  /** what the cards rest on; null when there was nothing to judge */
  judged: Judged | null;
  /** for the log: codes and counts */
  told: Told;
}

export interface Judged {
  outcomes: readonly JudgedOutcome[];
  /** as codes: `calciumResults: too-late` */
  dataGaps: readonly string[];
  /** denosumab orders that were dispatched */
  dispatched?: readonly OrderNamed[];
}

export interface JudgedOutcome {
  outcome: Outcome;
  whyNotShown: WhyNotShown | null;
}
