import { INDICATORS, type Indicator } from '../../decide/rule.js';
import type { ReplayedOrder } from './replayed-order.js';

/** One order by the first rules and by the second; null: these do not judge it, as when only one knows its medicine. */
export interface Pair {
  first: ReplayedOrder | null;
  second: ReplayedOrder | null;
}

type Said = Indicator | 'cannot-tell' | 'kept-back' | 'silent' | 'not-judged';

/** What happened to what a card shows of a rule; `other`: nothing. */
export type ChangeKind = 'newly-shown' | 'no-longer-shown' | 'graver' | 'milder' | 'other';

/** One rule that says something else of one order, with the first rules and with the second. */
export interface Change {
  rule: string;
  first: Said;
  second: Said;
  kind: ChangeKind;
}

/** Order by order, in the order of the first rules; those that only the second judge come last. */
export function pairsOf(first: readonly ReplayedOrder[], second: readonly ReplayedOrder[]): Pair[] {
  const others = new Map(second.map((order) => [order.event, order]));
  const pairs = first.map((order): Pair => {
    const other = others.get(order.event) ?? null;
    others.delete(order.event);
    return { first: order, second: other };
  });
  return [...pairs, ...[...others.values()].map((order) => ({ first: null, second: order }))];
}

/** Rule by rule what two replays of one order say differently. */
export function changesBetween({ first, second }: Pair): Change[] {
  const rules = [first, second].flatMap((one) => (one ? rulesIn(one) : []));
  return [...new Set(rules)]
    .sort()
    .map((rule) => ({ rule, first: saidBy(first, rule), second: saidBy(second, rule) }))
    .filter((change) => change.first !== change.second)
    .map((change) => ({ ...change, kind: kindOf(change) }));
}

function rulesIn({ shown, cannotTell, hidden }: ReplayedOrder): string[] {
  return [shown, cannotTell, hidden].flatMap((one) => Object.keys(one));
}

function saidBy(order: ReplayedOrder | null, rule: string): Said {
  if (!order) return 'not-judged';
  const told = order.shown[rule] ?? order.toldUnknown[rule];
  if (told) return told;
  if (order.cannotTell[rule]) return 'cannot-tell';
  return order.hidden[rule] ? 'kept-back' : 'silent';
}

function kindOf({ first, second }: Pick<Change, 'first' | 'second'>): ChangeKind {
  const [before, after] = [weightOf(first), weightOf(second)];
  if (before === after) return 'other';
  if (before < 0) return 'newly-shown';
  if (after < 0) return 'no-longer-shown';
  return after > before ? 'graver' : 'milder';
}

/** −1: on no card. */
function weightOf(said: Said): number {
  return INDICATORS.findIndex((indicator) => indicator === said);
}
