import type { ReplayedOrder } from './replayed-order.js';

type Said = ReplayedOrder['fires'][string] | 'cannot-tell' | 'silent';

/** One rule that says something else of one order, with the first rules and with the second. */
export interface Change {
  event: string;
  rule: string;
  first: Said;
  second: Said;
}

/** Rule by rule what two replays of one order say differently. @throws when they are not of one order */
export function changesBetween(first: ReplayedOrder, second: ReplayedOrder): Change[] {
  if (first.event !== second.event) throw new Error('two replays of different orders cannot be compared');
  const rules = [first, second].flatMap((one) => [...Object.keys(one.fires), ...one.cannotTell]);
  return [...new Set(rules)]
    .sort()
    .map((rule) => ({ event: first.event, rule, first: saidBy(first, rule), second: saidBy(second, rule) }))
    .filter((change) => change.first !== change.second);
}

function saidBy({ fires, cannotTell }: ReplayedOrder, rule: string): Said {
  return fires[rule] ?? (cannotTell.includes(rule) ? 'cannot-tell' : 'silent');
}
