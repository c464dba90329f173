import { alertsOf, type ReplayedOrder } from './replayed-order.js';
import type { ReplaySummary, RuleCount } from './replay-summary.js';

/** Counts that grow order by order, for populations that do not fit in memory. */
export interface ReplayCounting {
  add(order: ReplayedOrder): void;
  summary(): ReplaySummary;
}

export function startReplayCounting(): ReplayCounting {
  const summary: ReplaySummary = {
    orders: 0,
    cards: 0,
    alertCards: 0,
    withCard: 0,
    alerts: { none: 0, one: 0, two: 0, more: 0 },
    rules: {},
    combinations: {},
    months: {},
  };
  return { add: (order) => addOrder(summary, order), summary: () => structuredClone(summary) };
}

const NUMBERS = ['none', 'one', 'two'] as const;

function addOrder(summary: ReplaySummary, order: ReplayedOrder): void {
  const alerts = alertsOf(order);
  const together = alertingRules(order);
  const month = (summary.months[order.day.slice(0, 7)] ??= { orders: 0, withAlert: 0 });
  summary.orders += 1;
  summary.cards += order.cards.length;
  summary.alertCards += alerts;
  if (order.cards.length > 0) summary.withCard += 1;
  summary.alerts[NUMBERS[alerts] ?? 'more'] += 1;
  month.orders += 1;
  if (alerts > 0) month.withAlert += 1;
  if (together.length > 0) tell(summary.combinations, together.join(' + '));
  addRules(summary, order);
}

function addRules({ rules }: ReplaySummary, { shown, toldUnknown, cannotTell, hidden }: ReplayedOrder): void {
  const countOf = (id: string) => (rules[id] ??= nothing());
  for (const [id, indicator] of Object.entries(shown)) countOf(id)[indicator] += 1;
  for (const id of Object.keys(toldUnknown)) countOf(id).toldUnknown += 1;
  for (const [id, missing] of Object.entries(cannotTell)) {
    countOf(id).cannotTell += 1;
    for (const fact of missing) tell(countOf(id).missing, fact);
  }
  for (const [id, { why }] of Object.entries(hidden))
    countOf(id)[why === 'checklist-only' ? 'checklistOnly' : why] += 1;
}

/** Rules that interrupt, in the order of their ids; one that says above info that it can't tell is among them. */
function alertingRules({ shown, toldUnknown }: ReplayedOrder): string[] {
  return Object.entries({ ...shown, ...toldUnknown })
    .filter(([, indicator]) => indicator !== 'info')
    .map(([id]) => id)
    .sort();
}

/** null when there are no orders: then there is no rate. */
export function per100Orders(number: number, { orders }: Pick<ReplaySummary, 'orders'>): number | null {
  return orders === 0 ? null : (number * 100) / orders;
}

/** Most first; among as many, by name. */
export function commonest(
  tally: Readonly<Record<string, number>>,
  most = 10,
): { key: string; number: number }[] {
  return Object.entries(tally)
    .map(([key, number]) => ({ key, number }))
    .sort((a, b) => b.number - a.number || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

function nothing(): RuleCount {
  const none = { critical: 0, warning: 0, info: 0, cannotTell: 0, toldUnknown: 0 };
  return { ...none, missing: {}, shadow: 0, off: 0, checklistOnly: 0 };
}

function tell(tally: Record<string, number>, key: string): void {
  tally[key] = (tally[key] ?? 0) + 1;
}
