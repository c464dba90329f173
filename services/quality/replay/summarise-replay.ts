import type { Tally } from '../report/summary.js';
import type { ReplayedOrder } from './replayed-order.js';

/** The alert burden of a population: numbers only, merged by adding (`mergeReplays`). */
export interface ReplaySummary {
  orders: number;
  /** orders by how many alerts (warning or critical) they would have had: '0', '1', 'more' */
  alerts: Tally;
  /** orders with each rule at each indicator: `rule indicator` */
  fires: Tally;
  /** orders by the rules that would have alerted together: their ids, in order, joined by ` + ` */
  combinations: Tally;
  /** orders at which the rule could not tell, by rule */
  cannotTell: Tally;
}

export function summariseReplay(orders: Iterable<ReplayedOrder>): ReplaySummary {
  const alerts: Record<string, number> = {};
  const fires: Record<string, number> = {};
  const combinations: Record<string, number> = {};
  const cannotTell: Record<string, number> = {};
  let seen = 0;
  for (const order of orders) {
    const alerting = alertsOf(order);
    seen += 1;
    tell(alerts, alerting.length > 1 ? 'more' : String(alerting.length));
    if (alerting.length > 0) tell(combinations, alerting.join(' + '));
    for (const [rule, indicator] of Object.entries(order.fires)) tell(fires, `${rule} ${indicator}`);
    for (const rule of order.cannotTell) tell(cannotTell, rule);
  }
  return { orders: seen, alerts, fires, combinations, cannotTell };
}

export function mergeReplays(one: ReplaySummary, other: ReplaySummary): ReplaySummary {
  return {
    orders: one.orders + other.orders,
    alerts: added(one.alerts, other.alerts),
    fires: added(one.fires, other.fires),
    combinations: added(one.combinations, other.combinations),
    cannotTell: added(one.cannotTell, other.cannotTell),
  };
}

/** Rules that interrupt: info does not. In the order of their ids. */
function alertsOf({ fires }: Pick<ReplayedOrder, 'fires'>): string[] {
  return Object.keys(fires)
    .filter((rule) => fires[rule] !== 'info')
    .sort();
}

/** null when there are no orders: then there is no rate. */
export function per100Orders(number: number, { orders }: Pick<ReplaySummary, 'orders'>): number | null {
  return orders === 0 ? null : (number * 100) / orders;
}

/** Most first; among as many, by name. */
export function commonest(tally: Tally, most = 10): { key: string; number: number }[] {
  return Object.entries(tally)
    .map(([key, number]) => ({ key, number }))
    .sort((a, b) => b.number - a.number || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

function added(one: Tally, other: Tally): Tally {
  const sum: Record<string, number> = { ...one };
  for (const [key, number] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + number;
  return sum;
}

function tell(tally: Record<string, number>, key: string): void {
  tally[key] = (tally[key] ?? 0) + 1;
}
