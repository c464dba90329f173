import { isObject, idOf, type RawResource } from './raw-resource.js';

/** FHIR R4 2.3.0.1: relative, absolute, with a version; within a Bundle's exports also `urn:uuid:`, then the id itself. */
const LITERAL = /(?:^|\/)([A-Z][A-Za-z]+)\/([^/?#|]+)(?:\/_history\/[^/?#]+)?$/;
const UUID = /^urn:uuid:(.+)$/;

/** The id that a reference to a resource of this type means; null when it means none, or one of another type. */
export function idReferred(element: unknown, type: string): string | null {
  const reference = isObject(element) ? element.reference : null;
  if (typeof reference !== 'string') return null;
  const literal = LITERAL.exec(reference);
  if (literal) return literal[1] === type ? (literal[2] ?? null) : null;
  return UUID.exec(reference)?.[1] ?? null;
}

/** Whom a resource is about: by `subject` or `patient`, an Appointment by its participants. */
export function patientsOf(resource: RawResource): readonly string[] {
  if (resource.resourceType === 'Patient') return some(idOf(resource));
  const named = [resource.subject, resource.patient].flatMap((one) => some(idReferred(one, 'Patient')));
  if (named.length > 0 || resource.resourceType !== 'Appointment') return named;
  const participants: unknown[] = Array.isArray(resource.participant) ? resource.participant : [];
  return participants.flatMap((one) => (isObject(one) ? some(idReferred(one.actor, 'Patient')) : []));
}

/** The Medications, not contained, that a use refers to (R4 `medicationReference`, R5 `medication.reference`): as written, and their ids. */
export function medicationsOf(use: RawResource): readonly { reference: string; id: string }[] {
  const inner = isObject(use.medication) ? use.medication.reference : null;
  return [use.medicationReference, inner].flatMap((element) => {
    const id = idReferred(element, 'Medication');
    const reference = isObject(element) ? element.reference : null;
    return id === null || typeof reference !== 'string' ? [] : [{ reference, id }];
  });
}

function some(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}
