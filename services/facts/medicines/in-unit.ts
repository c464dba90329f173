import type { Quantity } from '../fhir/codeable-concept.js';
import { unitOf } from '../labs/to-analyte-unit.js';
import { factorBetween } from '../labs/ucum.js';
import { withoutNoise } from '../rounding.js';

/** Everyday words for UCUM units, in lower case. */
const WORDS = new Map([
  ['mcg', 'ug'],
  ['milligram', 'mg'],
  ['milliliter', 'ml'],
  ['day', 'd'],
  ['days', 'd'],
  ['week', 'wk'],
  ['weeks', 'wk'],
  ['month', 'mo'],
  ['months', 'mo'],
  ['year', 'a'],
  ['years', 'a'],
]);

/** A dose, volume or duration in that unit; null when it is no number or its unit is another or none. */
export function inUnit(quantity: Quantity | undefined, unit: 'mg' | 'mL' | 'd'): number | null {
  const value = quantity?.value;
  if (!quantity || typeof value !== 'number' || !Number.isFinite(value)) return null;
  // prescriptions write MG and ML, which UCUM reads as nothing and as megalitres: no dose is in megalitres
  const written = unitOf(quantity)?.toLowerCase();
  const factor = written === undefined ? null : factorBetween(WORDS.get(written) ?? written, unit);
  return factor === null ? null : withoutNoise(value * factor);
}
