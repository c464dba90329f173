import type { Order } from '../facts/order.js';
import type { Gap } from '../facts/record.js';
import { readDraftOrders } from './draft-orders.js';
import { relativeTo } from './fhir-base.js';
import type { FhirServer } from './fhir-server.js';
import { prefetched, type GatherRequest } from './gather-request.js';
import { isAnother, patientsOf } from './patients.js';
import { withoutVersion } from './reference.js';

/** Orders read by reference, and those that could not be read or only in part. */
export interface ReadOrders {
  orders: readonly Order[];
  missing: readonly Gap[];
}

const NOT_READ: ReadOrders = { orders: [], missing: [] };

/**
 * Orders that were signed before and are dispatched now (`dispatchedOrders`): from prefetch, else from the FHIR
 * server. Only MedicationRequests; requests of other types are none of ours.
 */
export async function readDispatchedOrders(
  references: readonly string[],
  request: GatherRequest,
  server: FhirServer | null,
): Promise<ReadOrders> {
  const given = readDraftOrders(prefetched(request, 'medicationRequests'));
  const read = await Promise.all(
    [...new Set(references)].map(async (reference) => {
      const address = withoutVersion(relativeTo(server?.base ?? null, reference));
      if (!/(?:^|\/)MedicationRequest\/[^/?#]+$/.test(address)) return NOT_READ;
      const orders = given.orders.filter((order) => order.reference === address);
      if (orders.length === 0) return readOne(address, request, server);
      return { orders, missing: given.unreadable.filter(({ where }) => where?.startsWith(`${address} `)) };
    }),
  );
  return {
    orders: read.flatMap(({ orders }) => orders),
    missing: read.flatMap(({ missing }) => missing),
  };
}

async function readOne(
  address: string,
  request: GatherRequest,
  server: FhirServer | null,
): Promise<ReadOrders> {
  const missing = (why: Gap['why']): ReadOrders => ({ orders: [], missing: [{ why, where: address }] });
  const answer = (await server?.get(address)) ?? { failed: 'no-access' as const };
  if ('failed' in answer) return missing(answer.failed);
  if (isAnother(patientsOf(answer.body), request.patientId)) return missing('other-patient');
  const { orders, unreadable } = readDraftOrders(answer.body);
  const same = orders.filter(({ reference }) => reference === address);
  return same.length > 0 ? { orders: same, missing: unreadable } : missing('unreadable');
}
