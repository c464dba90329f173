import { z } from 'zod';

const number = z.int().min(0);
const tally = z.record(z.string(), number);

/** Of how many orders, by what a rule said of them. */
const RuleCount = z.object({
  critical: number,
  warning: number,
  info: number,
  /** can't tell, on a card or not */
  cannotTell: number,
  /** of these, said on a card */
  toldUnknown: number,
  /** what was missing, by fact: of how many orders */
  missing: tally,
  /** fires and is not shown: in shadow, switched off by the site, for the pharmacist's checklist only */
  shadow: number,
  off: number,
  checklistOnly: number,
});
export type RuleCount = z.infer<typeof RuleCount>;

/** The alert burden of many orders (or doses): how many of them, always orders and never alerts. */
export const ReplaySummary = z.object({
  orders: number,
  /** cards in all, and of these above info */
  cards: number,
  alertCards: number,
  /** orders with at least one card, of whatever weight */
  withCard: number,
  /** orders by how many alerts (cards above info) they would have had */
  alerts: z.object({ none: number, one: number, two: number, more: number }),
  rules: z.record(z.string(), RuleCount),
  /** by the rules that would have alerted together: their ids in order, joined by ` + ` */
  combinations: tally,
  /** by `YYYY-MM` */
  months: z.record(z.string(), z.object({ orders: number, withAlert: number })),
});
export type ReplaySummary = z.infer<typeof ReplaySummary>;

/** One rule at all orders: in how many it changed, and how. */
const RuleChanges = z.object({
  newlyShown: number,
  noLongerShown: number,
  graver: number,
  milder: number,
  /** nothing on a card changed: silent, can't tell, kept back */
  other: number,
});
export type RuleChanges = z.infer<typeof RuleChanges>;

/** What a second rule base makes of the same orders. */
export const DifferenceSummary = z.object({
  /** judged by either */
  orders: number,
  /** of which anything a card shows changed */
  changed: number,
  /** with an alert by the second rules only, and by the first only */
  newlyAlerted: number,
  noLongerAlerted: number,
  rules: z.record(z.string(), RuleChanges),
});
export type DifferenceSummary = z.infer<typeof DifferenceSummary>;
