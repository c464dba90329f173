import type { Day } from '../calendar.js';
import { statedStarts } from '../medicines/stated-starts.js';
import type { Order } from '../order.js';
import { readWhen } from '../when.js';

/**
 * When the dose is meant to be given: the earliest that timing or occurrence names, so that nothing is judged later than
 * it may happen. Only without these the day from which the prescription may be dispensed: it bounds the dose, but was not
 * written as its date. null: not stated.
 */
export function startOf(resource: Order['resource'], timeZone: string): Day | null {
  const earliest = (texts: readonly (string | undefined)[]): Day | null => {
    const days = texts.map((text) => readWhen(text, timeZone)?.from).filter((day) => day !== undefined);
    return days.toSorted()[0] ?? null;
  };
  if (resource.resourceType === 'ServiceRequest') {
    return earliest([resource.occurrenceDateTime, resource.occurrencePeriod?.start]);
  }
  const given = statedStarts(resource.dosageInstruction ?? []);
  return earliest(given) ?? earliest([resource.dispenseRequest?.validityPeriod?.start]);
}
