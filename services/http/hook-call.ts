import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
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
  /** for the log: codes and counts */
  told: Told;
}
