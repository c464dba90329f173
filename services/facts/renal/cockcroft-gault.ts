import { asWritten, roundDownTo, roundTo, withoutNoise } from '../rounding.js';
import type { Settings } from '../settings.js';

/** What the formula reads, in the units its name for them says. */
export interface CockcroftGaultInput {
  ageYears: number;
  weightKg: number;
  creatinineUmolPerL: number;
  female: boolean;
}

/** The formula is written with these; Cockcroft DW, Gault MH. Nephron 1976;16:31-41. */
const AGE_CONSTANT_YEARS = 140;
const DIVISOR = 72;

/** Creatinine clearance in mL/min and how it came about; null for an age the formula has no answer to. */
export function cockcroftGault(input: CockcroftGaultInput, { renal }: Settings) {
  const { ageYears, weightKg, creatinineUmolPerL, female } = input;
  if (ageYears < 0 || ageYears >= AGE_CONSTANT_YEARS) return null;
  const creatinineMgPerDl = creatinineUmolPerL / renal.creatinineUmolPerMgPerDl;
  const sexFactor = female ? renal.cockcroftGaultFemaleFactor : 1;
  const mlPerMin = withoutNoise(
    ((AGE_CONSTANT_YEARS - ageYears) * weightKg * sexFactor) / (DIVISOR * creatinineMgPerDl),
  );
  const arithmetic =
    `(${AGE_CONSTANT_YEARS} − ${ageYears}) × ${asWritten(weightKg)}${female ? ` × ${sexFactor}` : ''} / ` +
    `(${DIVISOR} × ${roundTo(2, creatinineMgPerDl)}) = ${roundDownTo(1, mlPerMin)}`;
  return { mlPerMin, arithmetic };
}
