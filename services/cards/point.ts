import type { Indicator, Rule } from '../decide/rule.js';
import type { Evidence } from '../facts/evidence.js';
import type { Reading } from '../facts/reading.js';

/** What one rule has to say, in words; all texts but `summary` are Markdown. */
export interface Point {
  rule: Rule;
  indicator: Indicator;
  /** the rule's name */
  title: string;
  /** the finding in a few words, where a summary lists several */
  short: string;
  /** the finding as plain text, of any length */
  summary: string;
  /** the finding as Markdown */
  finding: string;
  why: readonly string[];
  todo: readonly string[];
  /** what must be known and is not */
  missing: readonly string[];
  evidence: readonly Evidence[];
  /** the orders at fault, by name; only where there are several orders */
  orders: readonly string[];
  offers: readonly OfferMade[];
}

/** A suggestion to make for the order of this reading. */
export interface OfferMade {
  offer: string;
  recommended: boolean;
  reading: Reading;
}
