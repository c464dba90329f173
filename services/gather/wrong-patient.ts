import { Refusal } from '../platform/errors.js';
import { prefetched, type GatherRequest } from './gather-request.js';
import { ITEM_NAMES } from '../facts/record.js';
import { isAnother, patientsNamedIn } from './patients.js';

/**
 * Context, prefetch and draft orders must be about one patient: cards about another are an injury.
 * @throws Refusal wrong-patient naming the elements, never whom they name
 */
export function refuseOtherPatients(request: GatherRequest): void {
  const places = [
    ...othersIn('context.draftOrders', request.context.draftOrders, request),
    ...ITEM_NAMES.flatMap((name) => othersIn(`prefetch.${name}`, prefetched(request, name), request)),
  ];
  if (places.length > 0) throw new Refusal('wrong-patient', ['context.patientId', ...places]);
}

function othersIn(place: string, body: unknown, { patientId }: GatherRequest): readonly string[] {
  const others = patientsNamedIn(body).filter((named) => isAnother(named, patientId));
  return others.map(({ where }) => `${place}.${where}`);
}
