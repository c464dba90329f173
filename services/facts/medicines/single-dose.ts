import type { Dosage } from '../fhir/dosage.js';
import { inUnit } from './in-unit.js';
import { onlyOne, strengthInText, together, type Strength } from './strength.js';

/** Doses stated as quantities, in mg or mL; of a range the high end. */
export function statedDoses(dosages: readonly Dosage[]): Strength {
  const quantities = dosages
    .flatMap(({ doseAndRate }) => doseAndRate ?? [])
    .flatMap(({ doseQuantity, doseRange }) => [doseQuantity, doseRange?.high]);
  return {
    amountsMg: quantities.map((quantity) => inUnit(quantity, 'mg')).filter((mg) => mg !== null),
    mgPerMl: [],
    volumesMl: quantities.map((quantity) => inUnit(quantity, 'mL')).filter((ml) => ml !== null),
  };
}

export function dosageTexts(dosages: readonly Dosage[]): string[] {
  return dosages
    .flatMap(({ text, patientInstruction }) => [text, patientInstruction])
    .filter((it) => it !== undefined);
}

/** The single doses in mg of all entries; a volume counts only when the concentration is known. */
export function dosesInMg(dosages: readonly Dosage[], mgPerMl: number | null): readonly number[] {
  const { amountsMg, volumesMl } = statedDoses(dosages);
  const byVolume = mgPerMl === null ? [] : volumesMl.map((ml) => ml * mgPerMl);
  const stated = [...amountsMg, ...byVolume];
  return stated.length > 0 ? stated : doseInTexts(dosages);
}

/** A text with two amounts may tell of another medicine or of a total: only a single one is a dose. */
function doseInTexts(dosages: readonly Dosage[]): readonly number[] {
  const { amountsMg } = together(dosageTexts(dosages).map(strengthInText));
  const dose = onlyOne(amountsMg);
  return dose === null ? [] : [dose];
}
