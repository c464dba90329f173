import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
import type { HookRequest } from './cds-hooks-request.js';
import type { Told } from './request-log.js';

export interface HookCall {
  request: HookRequest;
  language: Language;
}

export interface HookAnswer {
  cards: readonly Card[];
  /** for the log: codes and counts */
  told: Told;
}
