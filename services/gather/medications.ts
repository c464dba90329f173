import type { Medication } from '../facts/fhir/medication.js';
import type { Gap, PatientRecord } from '../facts/record.js';
import { isResource } from './any-resource.js';
import { relativeTo } from './fhir-base.js';
import type { FhirServer } from './fhir-server.js';
import type { MedicationReference } from './medication-references.js';
import type { FoundMedication } from './found-medications.js';
import { readableMedication } from './readable-medication.js';
import { withoutVersion } from './reference.js';

export type Medications = Pick<PatientRecord, 'medications' | 'missingMedications'>;

export const NO_MEDICATIONS: Medications = { medications: {}, missingMedications: {} };

type Found = { medication: Medication } | { gap: Gap } | null;

/**
 * The Medications referred to, by reference as written: those that came along, and from the FHIR server those that
 * nothing else names. Each is read once; other servers are not asked.
 */
export async function readMedications(
  references: readonly MedicationReference[],
  cameAlong: readonly FoundMedication[],
  server: FhirServer | null,
): Promise<Medications> {
  if (references.length === 0) return NO_MEDICATIONS;
  const shelf = shelve(cameAlong, server);
  const found = await Promise.all(
    references.map(async ({ reference, named }): Promise<[string, Found]> => {
      const address = addressOf(reference, server);
      const medication = shelf.get(address);
      if (medication) return [reference, { medication }];
      return [reference, named ? null : await readOne(address, server)];
    }),
  );
  return {
    medications: pick(found, (one) => (one && 'medication' in one ? one.medication : null)),
    missingMedications: pick(found, (one) => (one && 'gap' in one ? one.gap : null)),
  };
}

/** What one part of the record could not give, another may. */
export function together(parts: readonly Medications[]): Medications {
  const medications = Object.fromEntries(parts.flatMap((part) => Object.entries(part.medications)));
  const missing = parts.flatMap((part) => Object.entries(part.missingMedications));
  const stillMissing = missing.filter(([reference]) => !Object.hasOwn(medications, reference));
  return { medications, missingMedications: Object.fromEntries(stillMissing) };
}

/** By all addresses under which they may be referred to. */
function shelve(
  cameAlong: readonly FoundMedication[],
  server: FhirServer | null,
): ReadonlyMap<string, Medication> {
  return new Map(
    cameAlong.flatMap(({ fullUrl, resource }): [string, Medication][] => [
      ...(fullUrl ? [[addressOf(fullUrl, server), resource] satisfies [string, Medication]] : []),
      ...(resource.id ? [[`Medication/${resource.id}`, resource] satisfies [string, Medication]] : []),
    ]),
  );
}

function addressOf(reference: string, server: FhirServer | null): string {
  return withoutVersion(relativeTo(server?.base ?? null, reference));
}

async function readOne(address: string, server: FhirServer | null): Promise<Found> {
  const where = address;
  if (server === null || !/^Medication\/[^/?#]+$/.test(address)) return { gap: { why: 'no-access', where } };
  const answer = await server.get(address);
  if ('failed' in answer) return { gap: { why: answer.failed, where } };
  const raw = answer.body;
  if (!isResource(raw)) return { gap: { why: 'unreadable', where } };
  if (raw.resourceType === 'OperationOutcome') return { gap: { why: 'reported-error', where } };
  const medication = readableMedication(raw);
  return medication ? { medication } : { gap: { why: 'unreadable', where } };
}

function pick<Value>(
  found: readonly [string, Found][],
  from: (one: Found) => Value | null,
): Record<string, Value> {
  return Object.fromEntries(
    found.flatMap(([reference, one]) => {
      const value = from(one);
      return value === null ? [] : [[reference, value]];
    }),
  );
}
