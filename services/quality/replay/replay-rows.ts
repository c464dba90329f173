import { csvLine, type Cell } from '../report/csv/csv.js';
import type { Change } from './difference.js';
import { alertsOf, type ReplayedOrder } from './replayed-order.js';

/** A row's number is the same in both files; patients and resources are named only when asked for. */
export interface Numbered {
  number: number;
  patientId: string;
  withPatients: boolean;
}

const WHO = ['patient', 'event'] as const;
const WHEN = ['number', 'kind', 'day', 'organisation'] as const;
const SAID = ['cards', 'alerts', 'critical', 'warning', 'info', 'cannotTell', 'cannotTellShown', 'keptBack'];

/** Heads of `orders.csv`. */
export function orderHeads(withPatients: boolean): string {
  return csvLine([...WHEN, ...(withPatients ? WHO : []), ...SAID]);
}

/** One order or dose: what it would have shown, and what not. */
export function orderRow(order: ReplayedOrder, numbered: Numbered): string {
  const { cards, cannotTell, toldUnknown, hidden } = order;
  const lacking = Object.entries(cannotTell).map(([rule, missing]) => `${rule}: ${missing.join(', ')}`);
  const keptBack = Object.entries(hidden).map(
    ([rule, { why, indicator }]) => `${rule}: ${indicator} (${why})`,
  );
  return csvLine([
    ...placeCells(order, numbered),
    ...[cards.length, alertsOf(order)],
    ...(['critical', 'warning', 'info'] as const).map((wanted) => rulesAt(wanted, order)),
    ...[lacking.join('; '), Object.keys(toldUnknown).join('; '), keptBack.join('; ')],
  ]);
}

/** Heads of `differences.csv`. */
export function differenceHeads(withPatients: boolean): string {
  return csvLine([...WHEN, ...(withPatients ? WHO : []), 'rule', 'first', 'second', 'change']);
}

/** One row a rule that says something else of this order. */
export function differenceRows(order: ReplayedOrder, changes: readonly Change[], numbered: Numbered): string {
  const place = placeCells(order, numbered);
  return changes
    .map(({ rule, first, second, kind }) => csvLine([...place, rule, first, second, kind]))
    .join('');
}

function placeCells({ kind, day, organisation, event }: ReplayedOrder, numbered: Numbered): Cell[] {
  const { number, patientId, withPatients } = numbered;
  return [number, kind, day, organisation, ...(withPatients ? [patientId, event] : [])];
}

function rulesAt(wanted: string, { shown }: ReplayedOrder): string {
  return Object.keys(shown)
    .filter((rule) => shown[rule] === wanted)
    .join('; ');
}
