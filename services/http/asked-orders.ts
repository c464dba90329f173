import type { Order } from '../facts/order.js';
import { readDraftOrders } from '../gather/draft-orders.js';
import { isNamedBy } from '../gather/reference.js';
import type { HookRequest } from './cds-hooks-request.js';

/** The orders that a hook asks about. */
export interface AskedOrders {
  /** to be judged */
  orders: readonly Order[];
  /** the drafts beside them */
  otherDrafts: readonly Order[];
  /** references to orders that are still to be read */
  dispatched: readonly string[];
  /** how many drafts, or parts of them, could not be read */
  unreadable: number;
}

const NONE: AskedOrders = { orders: [], otherDrafts: [], dispatched: [], unreadable: 0 };

/** Before signing all drafts are asked about; while an order is written only those selected (CDS Hooks order-select). */
export function readAskedOrders({ hook, context }: HookRequest): AskedOrders {
  switch (hook) {
    case 'patient-view':
      return NONE;
    case 'order-dispatch':
      return { ...NONE, dispatched: context.dispatchedOrders };
    case 'order-select':
      return draftsOf(context.draftOrders, (draft) =>
        context.selections.some((selection) => isNamedBy(draft, selection)),
      );
    case 'order-sign':
      return draftsOf(context.draftOrders, () => true);
  }
}

function draftsOf(bundle: unknown, isAsked: (draft: Order) => boolean): AskedOrders {
  const { orders: drafts, unreadable } = readDraftOrders(bundle);
  return {
    ...NONE,
    orders: drafts.filter(isAsked),
    otherDrafts: drafts.filter((draft) => !isAsked(draft)),
    unreadable: unreadable.length,
  };
}
