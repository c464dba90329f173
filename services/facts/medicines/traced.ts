import type { MedicineUse } from '../chart.js';
import type { Reference } from '../fhir/codeable-concept.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import { relativeReference } from '../orders/excluded-by.js';
import type { NamedMedication } from './medication-of.js';

/** What traces a medicine back: its batch (R4 and R5 Medication.batch), and the prescriptions it fills or carries out. */
export function tracedBy(
  resource: MedicationUse,
  { medication }: NamedMedication,
): Pick<MedicineUse, 'batch' | 'fills'> {
  const batch = medication?.batch?.lotNumber?.trim();
  return {
    batch: batch === undefined || batch === '' ? null : batch,
    fills: prescriptionsOf(resource).flatMap(({ reference }) =>
      reference === undefined ? [] : [relativeReference(reference)],
    ),
  };
}

function prescriptionsOf(resource: MedicationUse): readonly Reference[] {
  switch (resource.resourceType) {
    case 'MedicationDispense':
      return resource.authorizingPrescription ?? [];
    case 'MedicationAdministration':
      return resource.request ? [resource.request] : [];
    default:
      return [];
  }
}
