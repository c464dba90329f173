import { Medication } from '../facts/fhir/medication.js';
import type { Entry } from './bundle.js';

/** A Medication that came along with what refers to it. */
export interface FoundMedication {
  fullUrl: string | null;
  resource: Medication;
}

/** All of some entries, most of which are none. */
export function medicationsAmong(entries: readonly Entry[]): readonly FoundMedication[] {
  return entries.filter(({ resource }) => resource?.resourceType === 'Medication').flatMap(medicationIn);
}

/** One that can't be read is not there: it is asked for by itself when something refers to it. */
export function medicationIn({ resource, fullUrl }: Entry): readonly FoundMedication[] {
  const medication = Medication.safeParse(resource).data;
  return medication ? [{ fullUrl, resource: medication }] : [];
}
