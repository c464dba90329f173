import { Refusal } from '../platform/errors.js';
import type { Contents } from './bundle.js';
import type { CameAlong } from './came-along.js';
import { whereAnother } from './patients.js';

/**
 * Context, prefetch and draft orders must be about one patient: cards about another are an injury.
 * @throws Refusal wrong-patient naming the elements, never whom they name
 */
export function refuseOtherPatients(patientId: string, { draftOrders, prefetch }: CameAlong): void {
  const places = [
    ...othersIn('context.draftOrders', draftOrders, patientId),
    ...[...prefetch].flatMap(([name, contents]) => othersIn(`prefetch.${name}`, contents, patientId)),
  ];
  if (places.length > 0) throw new Refusal('wrong-patient', ['context.patientId', ...places]);
}

function othersIn(place: string, contents: Contents | null, patientId: string): readonly string[] {
  const others = (contents?.entries ?? []).filter(
    ({ resource }) => whereAnother(resource, patientId) !== null,
  );
  return others.map(({ resource, position }) => {
    const entry = contents?.bare ? '' : `entry[${position - 1}].resource.`;
    return `${place}.${entry}${whereAnother(resource, patientId) ?? ''}`;
  });
}
