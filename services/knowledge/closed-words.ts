import { PHRASES } from '../cards/card-knowledge.js';
import type { Words } from '../cards/texts.js';
import { RuleLink } from '../decide/rule.js';
import { EVIDENCE_WORDS, UNUSABLE_REASONS } from '../facts/evidence.js';
import { GAP_REASONS, ITEM_NAMES } from '../facts/record.js';

/** The closed lists that the code speaks in: each needs its words in every language. */
export const CLOSED_WORDS = {
  evidence: EVIDENCE_WORDS,
  unusable: UNUSABLE_REASONS,
  gaps: GAP_REASONS,
  items: ITEM_NAMES,
  links: RuleLink.options,
  phrases: PHRASES,
} satisfies Partial<Record<keyof Words, readonly string[]>>;
