import { isObject, isResource } from './any-resource.js';

/** `Patient/1`, relative or absolute, with a version or without. Others (`urn:uuid:…`, `#…`, a Group) can't be compared. */
const PATIENT = /(?:^|\/)Patient\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;

/** As nearly every reference is written. */
const PLAIN = 'Patient/';

const WHO_IT_IS_ABOUT = ['subject', 'patient'] as const;

/**
 * The element in which a resource says that it is about somebody else: `subject`. Null when it is about the patient,
 * does not say, or not in a way that can be compared.
 */
export function whereAnother(resource: unknown, patientId: string): string | null {
  if (!isResource(resource)) return null;
  const { resourceType, id } = resource;
  if (resourceType === 'Patient')
    return typeof id === 'string' && id !== '' && id !== patientId ? 'id' : null;
  for (const where of WHO_IT_IS_ABOUT) {
    const who = whoIs(resource[where], patientId);
    if (who !== 'unknown') return who === 'another' ? where : null;
  }
  const isMeeting = resourceType === 'Appointment';
  return isMeeting && isOfOthers(resource.participant, patientId) ? 'participant' : null;
}

/** Of several patients it is enough that ours is one. */
function isOfOthers(participants: unknown, patientId: string): boolean {
  if (!Array.isArray(participants)) return false;
  const who = participants.map((one: unknown) => whoIs(isObject(one) ? one.actor : null, patientId));
  return who.includes('another') && !who.includes('ours');
}

/** One object of a reference is enough; the rest may be of any shape. */
function whoIs(element: unknown, patientId: string): 'ours' | 'another' | 'unknown' {
  const reference = isObject(element) ? element.reference : null;
  if (typeof reference !== 'string') return 'unknown';
  if (isPlainly(reference, patientId)) return 'ours';
  const id = PATIENT.exec(reference)?.[1];
  if (id === undefined) return 'unknown';
  return id === patientId ? 'ours' : 'another';
}

/** Every entry of a record passes here: to compare costs a tenth of taking the reference apart. */
function isPlainly(reference: string, patientId: string): boolean {
  return (
    reference.length === PLAIN.length + patientId.length &&
    reference.startsWith(PLAIN) &&
    reference.endsWith(patientId)
  );
}
