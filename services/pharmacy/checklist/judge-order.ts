import { asksForItself, isDenosumabKnown, ordersThatConcernUs } from '../../facts/concerns-us.js';
import type { FactsInput } from '../../facts/facts-input.js';
import type { Order, ReadOrder } from '../../facts/order.js';
import { isJudged } from '../../facts/orders/read-order.js';
import { readFacts } from '../../facts/read-facts.js';
import type { Readings } from '../../facts/reading.js';
import type { Gathering } from '../../gather/gather.js';
import type { WhyNothing } from './checklist.js';
import { withDispense, type Dispense } from './dispense.js';

/** What the record says about one order, and what it was read from; or why nothing needs to be read. */
export type ReadForOrder = { readings: Readings; from: FactsInput } | { why: WhyNothing; name: string };

/** Reads no further than decides whether the order is one of ours; then all of the record. */
export async function readForOrder(
  order: Order | null,
  gathering: Gathering,
  { dispense, ...input }: Omit<FactsInput, 'record' | 'orders'> & { dispense?: Dispense | undefined },
): Promise<ReadForOrder> {
  if (order === null) return { why: 'not-denosumab', name: '' };
  if (!isJudged(order)) return { why: 'order-closed', name: '' };
  const asked = { ...input, orders: [order] };
  const [ours] = ordersThatConcernUs({ ...asked, record: await gathering.ordered() });
  if (!ours || isOther(ours)) return { why: 'not-denosumab', name: ours?.name ?? '' };
  const isOurs = asksForItself(ours) || isDenosumabKnown({ ...asked, record: await gathering.medicines() });
  if (!isOurs) return { why: 'other-product', name: ours.name };
  const record = withDispense(await gathering.whole(), dispense, {
    order: order.reference,
    day: input.asOf.day,
  });
  const from = { ...asked, record };
  return { readings: readFacts(from), from };
}

/** It concerns us beside denosumab, as a glucocorticoid does: it is verified by other rules than these. */
function isOther({ denosumab, identified }: ReadOrder): boolean {
  return denosumab === null && identified;
}
