import type { MedicineUse } from '../chart.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import { relativeReference } from '../orders/excluded-by.js';
import type { NamedMedication } from './medication-of.js';

/** What traces a medicine back: its batch (R4 and R5 Medication.batch), and of a dispense the prescriptions it fills. */
export function tracedBy(
  resource: MedicationUse,
  { medication }: NamedMedication,
): Pick<MedicineUse, 'batch' | 'fills'> {
  const batch = medication?.batch?.lotNumber?.trim();
  const filled =
    resource.resourceType === 'MedicationDispense' ? (resource.authorizingPrescription ?? []) : [];
  return {
    batch: batch === undefined || batch === '' ? null : batch,
    fills: filled.flatMap(({ reference }) => (reference === undefined ? [] : [relativeReference(reference)])),
  };
}
