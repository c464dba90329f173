import { isObject, isResource } from './any-resource.js';

/** `Patient/1`, relative or absolute, with a version or without. Others (`urn:uuid:…`, `#…`, a Group) can't be compared. */
const PATIENT = /(?:^|\/)Patient\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;

export interface NamedPatients {
  ids: readonly string[];
  /** the element that names them: `entry[0].resource.subject` */
  where: string;
}

/** Who the resource says it is about; null when it does not say, or not in a way that can be compared. */
export function patientsOf(resource: unknown): NamedPatients | null {
  if (!isResource(resource)) return null;
  const { resourceType, id } = resource;
  if (resourceType === 'Patient')
    return typeof id === 'string' && id !== '' ? { ids: [id], where: 'id' } : null;
  for (const where of ['subject', 'patient'] as const) {
    const named = idOf(resource[where]);
    if (named !== null) return { ids: [named], where };
  }
  return resourceType === 'Appointment' ? participantsOf(resource.participant) : null;
}

function participantsOf(participants: unknown): NamedPatients | null {
  if (!Array.isArray(participants)) return null;
  const ids = participants.flatMap((one: unknown) => (isObject(one) ? (idOf(one.actor) ?? []) : []));
  return ids.length > 0 ? { ids, where: 'participant' } : null;
}

export function isAnother(named: NamedPatients | null, patientId: string): boolean {
  return named !== null && !named.ids.includes(patientId);
}

/** One object of a reference is enough; the rest may be of any shape. */
function idOf(element: unknown): string | null {
  const reference = isObject(element) ? element.reference : null;
  return typeof reference === 'string' ? (PATIENT.exec(reference)?.[1] ?? null) : null;
}
