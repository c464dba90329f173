import { z } from 'zod';
import type { DoseEvent } from '../../facts/chart.js';
import { excludedBy, relativeReference } from '../../facts/orders/excluded-by.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import type { PastOrder } from './past-orders.js';

/** Facts have no use for what an order was made of: it is read here alone. */
const MadeOf = z.object({ basedOn: z.array(z.object({ reference: z.string().optional() })).optional() });

/**
 * `Type/id` of what is no evidence for or against an order: the order, what it replaced, and, since a day without a
 * time does not tell what came first, all that came of it: doses that name it, doses of its own day, orders made of it.
 */
export function excludedForOrder(past: PastOrder, history: PatientHistory): ReadonlySet<string> {
  const doses = history.doses.filter((dose) => cameOf(dose, past, history));
  return new Set([
    ...excludedBy([past.order]),
    ...doses.flatMap(({ recordedBy }) => recordedBy),
    ...madeOf(past.order.reference, history),
  ]);
}

function cameOf(dose: DoseEvent, { order, signed }: PastOrder, { medicines }: PatientHistory): boolean {
  const { day, ms, recordedBy } = dose;
  const isOrderKnown = ms !== undefined && signed.ms !== undefined;
  if (day === signed.from && !isOrderKnown) return true;
  return medicines.some(
    ({ reference, fills }) => recordedBy.includes(reference) && fills.includes(order.reference),
  );
}

function madeOf(order: string, { originals }: PatientHistory): string[] {
  return [...originals].flatMap(([reference, original]) => {
    const { basedOn = [] } = MadeOf.safeParse(original).data ?? {};
    const isOfIt = basedOn.some((one) => one.reference && relativeReference(one.reference) === order);
    return isOfIt && reference.startsWith('MedicationRequest/') ? [reference] : [];
  });
}
