import type { Quantity } from '../fhir/codeable-concept.js';
import { withoutNoise } from '../rounding.js';
import type { Settings } from '../settings.js';
import { factorBetween } from './ucum.js';
import { asUcum } from './unit-aliases.js';

type Analyte = Settings['analytes'][keyof Settings['analytes']];

const UCUM_SYSTEM = 'http://unitsofmeasure.org';

/** The unit's UCUM `code`, else its text; null when the quantity has neither. */
export function unitOf(quantity: Quantity): string | null {
  const { system, code, unit } = quantity;
  const isUcum = system === undefined || system === UCUM_SYSTEM;
  const written = [isUcum ? code : undefined, unit].find((text) => text?.trim());
  return written === undefined ? null : asUcum(written);
}

/** The value in the analyte's own unit, by UCUM or else by the analyte's conversions; null when neither can. */
export function toAnalyteUnit(value: number, unit: string, analyte: Analyte): number | null {
  const factor = factorBetween(unit, analyte.unit) ?? factorByConversions(unit, analyte);
  return factor === null ? null : withoutNoise(value * factor);
}

/** From mass to moles, which UCUM can't do without knowing the substance. */
function factorByConversions(unit: string, { conversions = [] }: Analyte): number | null {
  for (const { from, factor } of conversions) {
    const toFrom = factorBetween(unit, from);
    if (toFrom !== null) return toFrom * factor;
  }
  return null;
}
