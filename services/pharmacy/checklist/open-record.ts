import type { FactsInput } from '../../facts/facts-input.js';
import { asOf } from '../../facts/calendar.js';
import type { Order } from '../../facts/order.js';
import type { Gathering } from '../../gather/gather.js';
import type { Parts } from '../../parts.js';
import type { Session } from '../session.js';
import type { ChecklistRequest } from './checklist-request.js';
import { onlyOrder, orderByReference, postedOrder } from './find-order.js';
import { readPostedBundle } from './posted-bundle.js';
import { checkReadable, serverToRead } from './readable-record.js';

/** The order that is asked about, and the record around it, read no further than to find it. */
export interface OpenRecord {
  /** null: what was posted is no order of ours */
  order: Order | null;
  gathering: Gathering;
  input: Omit<FactsInput, 'record' | 'orders'>;
  /** of the bundle */
  ignored: readonly string[];
}

/**
 * Rules are asked as at the dispatch: what is for the pharmacist only is asked there.
 * @throws Refusal wrong-patient, order-not-found, several-orders, patient-unavailable, fhir-server-not-allowed
 */
export async function openRecord(
  { request, session }: { request: ChecklistRequest; session: Session | null },
  parts: Pick<Parts, 'knowledge' | 'gather' | 'config' | 'now'>,
): Promise<OpenRecord> {
  const { terms, settings } = parts.knowledge;
  const { patientId } = request;
  const { prefetch, ignored } = readPostedBundle(request.bundle, request);
  const posted = request.order ? postedOrder(request.order, patientId) : null;
  const gatherRequest = {
    patientId,
    context: { patientId },
    prefetch,
    orders: posted ? [posted] : [],
    ...serverToRead(request, session),
  };
  checkReadable(gatherRequest);
  const gathering = parts.gather(gatherRequest);
  const input = {
    moment: 'order-dispatch' as const,
    asOf: asOf(instantOf(request, parts), settings.timeZone),
    terms,
    settings,
  };
  const order = request.order ? posted : await soughtOrder(request, gathering, input);
  return { order, gathering, input, ignored };
}

function soughtOrder(
  { orderId }: ChecklistRequest,
  gathering: Gathering,
  input: OpenRecord['input'],
): Promise<Order> {
  return orderId === undefined
    ? onlyOrder(gathering, input)
    : orderByReference(`MedicationRequest/${orderId}`, gathering);
}

/** Now; outside production a request may say otherwise, so that examples do not grow old (docs/decisions). */
function instantOf(
  { asOf: wished }: ChecklistRequest,
  { config, now }: Pick<Parts, 'config' | 'now'>,
): number {
  return wished === undefined || config.production ? now() : Date.parse(wished);
}
