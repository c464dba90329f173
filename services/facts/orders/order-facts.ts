import { daysBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { amended, type Evidence } from '../evidence.js';
import { isInvasiveDentalOrder } from '../jaw/invasive-dental.js';
import type { ReadOrder } from '../order.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { orderVocabulary } from '../vocabulary/order-vocabulary.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { faultsOf } from './order-faults.js';
import { daysToBeTaken, statedDosage, type StatedDosage } from './order-dosage.js';

type OrderFact = keyof typeof orderVocabulary;

const NOTHING_STATED: StatedDosage = { orderDoseMg: null, orderRoute: null, orderIntervalDays: null };

/** What the order under judgement asks for, and for when; at patient-view there is none. */
export function orderFacts(
  order: ReadOrder | null,
  chart: Chart,
  moment: Facts['moment'],
): PartOfReading<OrderFact> {
  const doseDay = doseDayOf(order, chart.asOf.day);
  const isOurs = order?.denosumab != null && order.denosumab.product !== '120mg';
  const stated = order && isOurs ? statedDosage(order, chart) : NOTHING_STATED;
  const facts = Object.assign(whatIsOrdered(order, chart.asOf.timeZone), stated, {
    moment,
    atOrder: order !== null,
    denosumabOrder: isOurs,
    doseDay,
    daysUntilDose: daysBetween(chart.asOf.day, doseDay),
    startStated: order !== null && order.start !== null,
    orderFaults: faultsOf(stated, chart.settings.dosage),
  });
  return { facts, evidence: order ? { order: evidenceOf(order, stated) } : {} };
}

/** The dose date: specification, section 1. */
function doseDayOf(order: ReadOrder | null, asOfDay: Day): Day {
  return order?.start && order.start > asOfDay ? order.start : asOfDay;
}

function whatIsOrdered(order: ReadOrder | null, timeZone: string) {
  return {
    orderReference: order?.reference ?? '',
    orderName: order?.name ?? '',
    orderProduct: order ? (order.denosumab?.product ?? 'other') : 'none',
    orderUnidentified: order?.identified === false,
    glucocorticoidOrder: order?.glucocorticoid ?? false,
    glucocorticoidOrderDays: order?.glucocorticoid ? daysToBeTaken(order, timeZone) : null,
    dentalProcedureOrder: order !== null && isInvasiveDentalOrder(order),
    orderBrand: order?.denosumab?.brand ?? null,
  } as const;
}

function evidenceOf(order: ReadOrder, { orderDoseMg }: StatedDosage): Evidence[] {
  const { reference, resource, name, start, matches } = order;
  const isByName = matches.length > 0 && matches.every(({ by }) => by === 'name');
  const asked: Evidence = {
    what: 'order',
    reference: resource.id === undefined ? undefined : reference,
    day: start ?? undefined,
    byName: isByName || undefined,
    value: name || undefined,
  };
  return orderDoseMg === null ? [asked] : [asked, amended(asked, { value: orderDoseMg, unit: 'mg' })];
}
