import type { ReadOrder, Order } from '../../facts/order.js';
import { ordersThatConcernUs } from '../../facts/concerns-us.js';
import type { FactsInput } from '../../facts/facts-input.js';
import { resourcesOf, type Gap, type PatientRecord } from '../../facts/record.js';
import { readDraftOrders } from '../../gather/draft-orders.js';
import type { Gathering } from '../../gather/gather.js';
import { whereAnother } from '../../gather/patients.js';
import { Refusal } from '../../platform/errors.js';

/**
 * The order that was posted by itself; null when it is no order of ours (another type of resource).
 * @throws Refusal wrong-patient
 */
export function postedOrder(order: Readonly<Record<string, unknown>>, patientId: string): Order | null {
  const where = whereAnother(order, patientId);
  if (where !== null) throw new Refusal('wrong-patient', ['patientId', `order.${where}`]);
  const { orders } = readDraftOrders({ resourceType: 'Bundle', entry: [{ resource: order }] });
  return orders[0] ?? null;
}

/** None of these is a read that failed: there is no such order. */
const NOT_THERE: readonly Gap['why'][] = ['no-access', 'not-offered'];

/**
 * The order with this reference, in the bundle or on the FHIR server. One that is there and can't be read is an order
 * too, marked `unread`.
 * @throws Refusal order-not-found, or wrong-patient
 */
export async function orderByReference(reference: string, gathering: Gathering): Promise<Order> {
  const { orders, missing } = await gathering.readOrders([reference]);
  if (missing.some(({ why }) => why === 'other-patient')) throw new Refusal('wrong-patient', ['orderId']);
  const isThere = !missing.some(({ why }) => NOT_THERE.includes(why));
  const [order] = orders;
  if (!order || !isThere) throw new Refusal('order-not-found', ['orderId']);
  return order;
}

/**
 * The only open order for denosumab 60 mg that the record holds.
 * @throws Refusal order-not-found when there is none, several-orders when there are more
 */
export async function onlyOrder(
  gathering: Gathering,
  factsInput: Omit<FactsInput, 'record' | 'orders'>,
): Promise<Order> {
  const record = await gathering.medicines();
  const found = ordersThatConcernUs({ ...factsInput, record, orders: requestsOf(record) }).filter(
    isCandidate,
  );
  const [only, ...others] = found;
  if (!only) throw new Refusal('order-not-found', ['orderId']);
  if (others.length > 0) throw new Refusal('several-orders', ['orderId']);
  return orderByReference(only.reference, gathering);
}

function requestsOf(record: PatientRecord): Order[] {
  return resourcesOf(record.items.medicationRequests).flatMap((resource) =>
    resource.id === undefined
      ? []
      : [{ reference: `MedicationRequest/${resource.id}`, resource, original: { ...resource } }],
  );
}

function isCandidate({ denosumab }: ReadOrder): boolean {
  return denosumab !== null && denosumab.product !== '120mg';
}
