import { asksForItself } from '../facts/concerns-us.js';
import type { Readings } from '../facts/reading.js';
import { sourceOf } from '../gather/fhir-base.js';
import type { OrderNamed } from '../store/pharmacy/order-named.js';
import type { HookCall } from './hook-call.js';

const PRESCRIPTION = /^MedicationRequest\/([A-Za-z0-9.-]{1,64})$/;

/**
 * What a dispatch brings to the pharmacy's work list: denosumab, and what nobody could read. An EHR that sends all in
 * prefetch need not name its FHIR server: then it is the one on its client's list. Without trust there is one hospital.
 */
export function ordersToVerify(
  { readings, patientId }: Readings,
  { request }: HookCall,
  listed: readonly URL[] | undefined,
): { dispatched?: readonly OrderNamed[] } {
  if (request.hook !== 'order-dispatch') return {};
  const source = listed ? sourceOf(request.fhirServer ?? listed[0]?.href) : '';
  const orders = readings.flatMap(({ order }) => (order && asksForItself(order) ? [order.reference] : []));
  const ids = orders.flatMap((reference) => PRESCRIPTION.exec(reference)?.[1] ?? []);
  return { dispatched: ids.map((orderId) => ({ source, patientId, orderId })) };
}
