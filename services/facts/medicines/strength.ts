import type { Medication } from '../fhir/medication.js';
import { remembered } from '../remembered.js';
import { inUnit } from './in-unit.js';
import { wordsIn, type NamedMedication } from './medication-of.js';

/** What is written about how much of the substance there is. */
export interface Strength {
  amountsMg: readonly number[];
  mgPerMl: readonly number[];
  volumesMl: readonly number[];
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const MG = String.raw`\s*(?:mg|milligrams?)`;
const ML = String.raw`\s*(?:ml|milliliters?|millilitres?)\b`;

/** `60 mg/mL`, `60mg/1ml`, `120 mg/1.7 mL` */
const PER_VOLUME = new RegExp(String.raw`${NUMBER}${MG}\s*\/\s*(?:${NUMBER})?${ML}`, 'giu');
/** `60 mg`, but not the `10 mg/g` of a cream nor the `5 mg/kg` of a dose by weight */
const AMOUNT = new RegExp(String.raw`${NUMBER}${MG}\b(?!\s*\/\s*[\d.,]*\s*(?:g|kg|m2|m²)\b)`, 'giu');
const VOLUME = new RegExp(String.raw`${NUMBER}${ML}`, 'giu');

/** Strengths in free text, English or Dutch decimals. */
export const strengthInText = remembered((text: string): Strength => {
  const perVolume = [...text.matchAll(PER_VOLUME)].map(([, mg, ml]) => ({
    mg: asNumber(mg),
    ml: asNumber(ml),
  }));
  const rest = text.replaceAll(PER_VOLUME, ' ');
  return {
    amountsMg: [
      ...perVolume.filter(({ ml }) => ml !== null).map(({ mg }) => mg),
      ...numbers(rest, AMOUNT),
    ].filter(known),
    mgPerMl: perVolume.map(({ mg, ml }) => (mg === null ? null : mg / (ml ?? 1))).filter(known),
    volumesMl: numbers(rest, VOLUME).filter(known),
  };
});

/** Everything that is said of a medicine's strength, in its names and its ingredients. */
export function strengthOf({ concepts, medication }: NamedMedication): Strength {
  return together([...wordsIn(concepts).map(strengthInText), strengthOfIngredients(medication)]);
}

/** Strengths of a Medication's ingredients: an amount in one piece, or in so many millilitres. */
function strengthOfIngredients(medication: Medication | undefined): Strength {
  const ratios = (medication?.ingredient ?? []).map(
    ({ strength, strengthRatio }) => strength ?? strengthRatio,
  );
  const parts = ratios.map((ratio) => ({
    mg: inUnit(ratio?.numerator, 'mg'),
    ml: inUnit(ratio?.denominator, 'mL'),
  }));
  return {
    amountsMg: parts
      .filter(({ ml }) => ml !== 1)
      .map(({ mg }) => mg)
      .filter(known),
    mgPerMl: parts.map(({ mg, ml }) => (mg === null || !ml ? null : mg / ml)).filter(known),
    volumesMl: [],
  };
}

export function together(strengths: readonly Strength[]): Strength {
  return {
    amountsMg: strengths.flatMap(({ amountsMg }) => amountsMg),
    mgPerMl: strengths.flatMap(({ mgPerMl }) => mgPerMl),
    volumesMl: strengths.flatMap(({ volumesMl }) => volumesMl),
  };
}

/** The one value when all agree; null when there is none or they differ. */
export function onlyOne(values: readonly number[]): number | null {
  const [first, ...others] = new Set(values);
  return first !== undefined && others.length === 0 ? first : null;
}

function numbers(text: string, pattern: RegExp): (number | null)[] {
  return [...text.matchAll(pattern)].map(([, digits]) => asNumber(digits));
}

function asNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}

function known(value: number | null): value is number {
  return value !== null && value > 0;
}
