import { z } from 'zod';

/** One object of a reference is enough; the rest may be of any shape. */
const Reference = z.object({ reference: z.string() });

const Naming = z.object({
  resourceType: z.string(),
  id: z.string().optional().catch(undefined),
  subject: Reference.optional().catch(undefined),
  patient: Reference.optional().catch(undefined),
  participant: z.array(z.unknown()).optional().catch(undefined),
});

const Participant = z.object({ actor: Reference });

/** `Patient/1`, relative or absolute, with a version or without. Others (`urn:uuid:…`, `#…`, a Group) can't be compared. */
const PATIENT = /(?:^|\/)Patient\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;

export interface NamedPatients {
  ids: readonly string[];
  /** the element that names them: `entry[0].resource.subject` */
  where: string;
}

/** Who the resource says it is about; null when it does not say, or not in a way that can be compared. */
export function patientsOf(resource: unknown): NamedPatients | null {
  const naming = Naming.safeParse(resource).data;
  if (naming?.resourceType === 'Patient') return naming.id ? { ids: [naming.id], where: 'id' } : null;
  for (const where of ['subject', 'patient'] as const) {
    const id = idOf(naming?.[where]);
    if (id !== null) return { ids: [id], where };
  }
  if (naming?.resourceType !== 'Appointment') return null;
  const ids = (naming.participant ?? []).flatMap((one) => idOf(Participant.safeParse(one).data?.actor) ?? []);
  return ids.length > 0 ? { ids, where: 'participant' } : null;
}

export function isAnother(named: NamedPatients | null, patientId: string): boolean {
  return named !== null && !named.ids.includes(patientId);
}

function idOf(reference: { reference: string } | undefined): string | null {
  return PATIENT.exec(reference?.reference ?? '')?.[1] ?? null;
}
