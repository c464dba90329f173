import { Medication } from '../facts/fhir/medication.js';
import { readable } from './readable.js';

/** One that lost its name is of no use. */
export function readableMedication(raw: object): Medication | null {
  const { resource, faults } = readable(Medication, raw);
  return faults.length > 0 && !resource?.code ? null : resource;
}
