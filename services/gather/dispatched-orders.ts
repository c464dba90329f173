import type { Order } from '../facts/order.js';
import type { Gap } from '../facts/record.js';
import { readDraftOrders, type DraftOrders } from './draft-orders.js';
import { relativeTo } from './fhir-base.js';
import type { FhirServer } from './fhir-server.js';
import { prefetched, type GatherRequest } from './gather-request.js';
import { whereAnother } from './patients.js';
import { isNamedBy, withoutVersion } from './reference.js';

/** Orders read by reference, and why some could not be read or only in part: these are orders too, marked `unread`. */
export interface ReadOrders {
  orders: readonly Order[];
  missing: readonly Gap[];
}

const NONE_OF_OURS: ReadOrders = { orders: [], missing: [] };

/**
 * Orders that were signed before and are dispatched now (`dispatchedOrders`): from prefetch, else from the FHIR
 * server. Only MedicationRequests; requests of other types are none of ours. A reference without a type may be either.
 */
export async function readDispatchedOrders(
  references: readonly string[],
  request: GatherRequest,
  server: FhirServer | null,
): Promise<ReadOrders> {
  const given = readDraftOrders(prefetched(request, 'medicationRequests'));
  const addresses = references.map((reference) =>
    withoutVersion(relativeTo(server?.base ?? null, reference)),
  );
  const read = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      if (!mayBePrescription(address)) return NONE_OF_OURS;
      const found = isForeign(address, server) ? NONE_OF_OURS : among(given, address);
      return found.orders.length > 0 ? found : readOne(address, request, server);
    }),
  );
  return {
    orders: read.flatMap(({ orders }) => orders),
    missing: read.flatMap(({ missing }) => missing),
  };
}

function among({ orders, unreadable }: DraftOrders, address: string): ReadOrders {
  const meant = orders.filter((order) => isPrescription(order) && isNamedBy(order, address));
  const isOfThem = ({ where = '' }: Gap) => meant.some(({ reference }) => where.startsWith(`${reference} `));
  return { orders: meant, missing: unreadable.filter(isOfThem) };
}

async function readOne(
  address: string,
  request: GatherRequest,
  server: FhirServer | null,
): Promise<ReadOrders> {
  const answer = (PRESCRIPTION.test(address) ? await server?.get(address) : undefined) ?? NO_ACCESS;
  if ('failed' in answer) return unread(address, answer.failed);
  if (whereAnother(answer.body, request.patientId) !== null) return unread(address, 'other-patient');
  const { orders, unreadable } = readDraftOrders(answer.body);
  const same = orders.filter(({ reference }) => reference === address);
  return same.length > 0 ? { orders: same, missing: unreadable } : unread(address, 'unreadable');
}

const NO_ACCESS = { failed: 'no-access' } as const;

/** The same id on another server is another order. */
function isForeign(address: string, server: FhirServer | null): boolean {
  return server !== null && /^https?:/i.test(address);
}

const PRESCRIPTION = /(?:^|\/)MedicationRequest\/[^/?#]+$/;

function mayBePrescription(address: string): boolean {
  return PRESCRIPTION.test(address) || !/(?:^|\/)[A-Z]\w+\/[^/?#]+$/.test(address);
}

function isPrescription({ resource }: Order): boolean {
  return resource.resourceType === 'MedicationRequest';
}

/** All that is known of it is that it is dispatched. */
function unread(reference: string, why: Gap['why']): ReadOrders {
  const original = { resourceType: 'MedicationRequest' } as const;
  return {
    orders: [{ reference, resource: original, original, unread: true }],
    missing: [{ why, where: reference }],
  };
}
