import type { Medication } from '../../facts/fhir/medication.js';
import type { MedicationUse } from '../../facts/fhir/medication-use.js';
import { relativeReference } from '../../facts/orders/excluded-by.js';
import type { Gap, PatientRecord } from '../../facts/record.js';
import { medicationReferences } from '../../gather/medication-references.js';
import { readableMedication } from '../../gather/readable-medication.js';
import type { PatientResources } from './patient-resources.js';

export type ReadMedication = (raw: object) => Medication | null;

/** Reads each Medication once: thousands of patients share a few. */
export function createReadMedication(): ReadMedication {
  const read = new WeakMap<object, Medication | null>();
  return (raw) => {
    const known = read.get(raw);
    if (known !== undefined) return known;
    const medication = readableMedication(raw);
    read.set(raw, medication);
    return medication;
  };
}

/** The Medications that these entries refer to, by reference as written. */
export function findMedications(
  uses: readonly MedicationUse[],
  shelf: PatientResources['medications'],
  { offeredTypes, readMedication }: { offeredTypes: ReadonlySet<string>; readMedication: ReadMedication },
): Pick<PatientRecord, 'medications' | 'missingMedications'> {
  const medications: Record<string, Medication> = {};
  const missingMedications: Record<string, Gap> = {};
  for (const { reference, named } of medicationReferences(uses)) {
    const address = relativeReference(reference);
    const raw = Object.hasOwn(shelf, address) ? shelf[address] : undefined;
    const medication = raw ? readMedication(raw) : null;
    if (medication) medications[reference] = medication;
    else if (raw) missingMedications[reference] = { why: 'unreadable', where: address };
    else if (!named) {
      const why = offeredTypes.has('Medication') ? 'unreachable' : 'not-offered';
      missingMedications[reference] = { why, where: address };
    }
  }
  return { medications, missingMedications };
}
