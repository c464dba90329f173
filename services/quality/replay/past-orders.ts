import type { MedicationRequest } from '../../facts/fhir/medication-use.js';
import { referenceOf } from '../../facts/as-recorded.js';
import { endOfDay } from '../../facts/calendar.js';
import { isIn } from '../../facts/labs/in-look-back.js';
import type { Order } from '../../facts/order.js';
import { readOrder } from '../../facts/orders/read-order.js';
import { resourcesOf } from '../../facts/record.js';
import { readWhen, type When } from '../../facts/when.js';
import type { PatientHistory } from '../evaluate/patient-history.js';

/** An order for denosumab that a prescriber once signed. */
export interface PastOrder {
  /** as the draft that it was: whatever became of it since */
  order: Order;
  /** one day, with its time where the record has it */
  signed: When;
}

/** Plans and proposals are not signed; instances and fillers of an order are made of it by machines. */
const SIGNED: readonly (string | undefined)[] = ['order', 'original-order', 'reflex-order', undefined];

const NEVER_SIGNED = ['draft', 'entered-in-error'];

/** The orders of the period in the order they were signed, and how many of whatever day have no exact day. */
export function pastOrders(history: PatientHistory): { orders: PastOrder[]; undated: number } {
  const { audit, record } = history;
  const { timeZone } = audit.knowledge.settings;
  const requests = resourcesOf(record.items.medicationRequests)
    .map((resource, index) => ({ resource, reference: referenceOf(resource, index) }))
    .filter(({ resource }) => wasSigned(resource))
    .map(({ resource, reference }) => ({
      order: asDrafted(resource, reference, history),
      signed: readWhen(resource.authoredOn, timeZone),
    }))
    .filter(({ order }) => isForDenosumab(order, history));
  const dated = requests.flatMap(({ order, signed }) => (isExact(signed) ? [{ order, signed }] : []));
  return {
    orders: dated.filter(({ signed }) => isIn(audit.period, signed.from)).sort(bySigning),
    undated: requests.length - dated.length,
  };
}

function wasSigned({ status, intent, doNotPerform }: MedicationRequest): boolean {
  return doNotPerform !== true && SIGNED.includes(intent) && !NEVER_SIGNED.includes(status ?? '');
}

function asDrafted(resource: MedicationRequest, reference: string, { originals }: PatientHistory): Order {
  const original = { ...(originals.get(reference) ?? resource), status: 'draft' };
  return { reference, resource: { ...resource, status: 'draft' }, original };
}

/** Of any strength: 120 mg for someone on 60 mg is what a rule is about. */
function isForDenosumab(order: Order, history: PatientHistory): boolean {
  const { period, knowledge } = history.audit;
  const whenever = endOfDay(period.to, knowledge.settings.timeZone);
  return readOrder(order, history.input(whenever)).denosumab !== null;
}

function isExact(when: When | null): when is When {
  return when !== null && when.from === when.to;
}

function bySigning(one: PastOrder, other: PastOrder): number {
  const key = ({ signed, order }: PastOrder) =>
    `${signed.from} ${String(signed.ms ?? Number.MAX_SAFE_INTEGER).padStart(16, '0')} ${order.reference}`;
  return key(one) < key(other) ? -1 : 1;
}
