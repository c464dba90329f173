import type { MedicineUse } from '../chart.js';
import type { Reference } from '../fhir/codeable-concept.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import { relativeReference } from '../orders/excluded-by.js';
import type { NamedMedication } from './medication-of.js';

/** R4 and R5 Medication.batch. */
export function batchOf({ medication }: NamedMedication): string | null {
  const batch = medication?.batch?.lotNumber?.trim() ?? '';
  return batch === '' ? null : batch;
}

/** The prescriptions it fills or carries out, as `Type/id`. */
export function prescriptionsOf(resource: MedicationUse): MedicineUse['fills'] {
  return referencesIn(resource).flatMap(({ reference }) =>
    reference === undefined ? [] : [relativeReference(reference)],
  );
}

const NONE: readonly Reference[] = [];

function referencesIn(resource: MedicationUse): readonly Reference[] {
  switch (resource.resourceType) {
    case 'MedicationDispense':
      return resource.authorizingPrescription ?? NONE;
    case 'MedicationAdministration':
      return resource.request ? [resource.request] : NONE;
    default:
      return NONE;
  }
}
