import type { ZodType } from 'zod';
import type { Order } from '../facts/order.js';
import type { Gap } from '../facts/record.js';
import { contentsOf, type Entry } from './bundle.js';
import { KINDS } from './items.js';
import { readable } from './readable.js';
import { referenceTo } from './reference.js';

/** Orders, and what of them could not be read: `MedicationRequest/1 dosageInstruction[0].route: expected object`. */
export interface DraftOrders {
  orders: readonly Order[];
  unreadable: readonly Gap[];
}

const SCHEMAS: Readonly<Record<string, ZodType<Order['resource']>>> = {
  MedicationRequest: KINDS.medicationRequests.schema,
  ServiceRequest: KINDS.serviceRequests.schema,
};

/** R4 and R5 spell them differently. */
const NAMES_WHAT_IS_ORDERED = /^(medication|code)/;

/**
 * All medication and service requests of a Bundle of orders (CDS Hooks `draftOrders`, R4 and R5). Orders of other
 * types are none of ours. One that is only partly readable is still an order: without the members at fault.
 */
export function readDraftOrders(bundle: unknown): DraftOrders {
  const contents = contentsOf(bundle);
  if (contents === null) return { orders: [], unreadable: [{ why: 'unreadable', where: 'Bundle' }] };
  const read = contents.entries.map(readEntry);
  return {
    orders: read.flatMap(({ orders }) => orders),
    unreadable: read.flatMap(({ unreadable }) => unreadable),
  };
}

function readEntry({ resource: raw, fullUrl, position }: Entry): DraftOrders {
  if (raw === null)
    return { orders: [], unreadable: [{ why: 'unreadable', where: `entry[${position - 1}]` }] };
  const schema = Object.hasOwn(SCHEMAS, raw.resourceType) ? SCHEMAS[raw.resourceType] : undefined;
  if (!schema) return { orders: [], unreadable: [] };
  const reference = referenceTo(raw, position);
  const { resource: order, faults } = readable(schema, raw);
  const unread = faults.some(({ path }) => NAMES_WHAT_IS_ORDERED.test(path));
  const known = { reference, original: raw, ...(fullUrl && { fullUrl }), ...(unread && { unread }) };
  return {
    orders: order ? [{ ...known, resource: order }] : [],
    unreadable: faults.map(({ path, expected }) => ({
      why: 'unreadable',
      where: `${reference} ${path}: expected ${expected}`,
    })),
  };
}
