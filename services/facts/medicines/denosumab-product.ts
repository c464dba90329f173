import type { DenosumabProduct } from '../chart.js';
import type { Dosage } from '../fhir/dosage.js';
import type { Settings } from '../settings.js';
import { matchIn, type Match } from '../terms.js';
import type { NamedMedication } from './medication-of.js';
import { dosageTexts, statedDoses } from './single-dose.js';
import { strengthInText, strengthOf, together, type Strength } from './strength.js';

const PRODUCTS = ['denosumab-60mg-products', 'denosumab-120mg-products'] as const;
const BRANDS = 'denosumab-brands';
/** Every set that says "denosumab". */
export const DENOSUMAB_SETS = [
  ...PRODUCTS,
  BRANDS,
  'denosumab-ingredient',
  'denosumab-hcpcs-optional',
] as const;

/** Nominal volumes are rounded: 1.7 mL of 70 mg/mL is 119 mg, sold as 120 mg. */
const ROUNDING_MG = 1;

type DosageSettings = Settings['dosage'];

/** What there is to tell the product by. */
export interface Described {
  named: NamedMedication;
  matches: readonly Match[];
  dosages: readonly Dosage[];
}

/**
 * Whether it is denosumab, and which: by product code, then brand, then strength or dose (specification, section 1
 * "60 mg · 120 mg product"). What contradicts itself is of unknown strength.
 */
export function denosumabProduct(
  described: Described,
  settings: DosageSettings,
): { product: DenosumabProduct; brand: string | null } | null {
  const { matches } = described;
  if (!matchIn(matches, DENOSUMAB_SETS)) return null;
  const strengthMg = byProductCode(matches, settings) ?? byBrand(matches) ?? byStrength(described, settings);
  return { product: productOf(strengthMg, settings), brand: brandOf(matches) };
}

/** The brand's name, when exactly one is named. */
function brandOf(matches: readonly Match[]): string | null {
  const named = matches.filter(({ set }) => set === BRANDS).map(({ code, text }) => code ?? text);
  const [brand, ...others] = new Set(named);
  return brand !== undefined && others.length === 0 ? capitalised(brand) : null;
}

/** Brands stand in their set in lower case. */
function capitalised(brand: string): string {
  return brand.replaceAll(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

type Strengths = ReadonlySet<number> | null;

function byProductCode(matches: readonly Match[], { doseMg, oncologyDoseMg }: DosageSettings): Strengths {
  const [usual, oncology] = PRODUCTS.map((set) =>
    matches.some((match) => match.set === set && match.by !== 'name'),
  );
  return someOf([
    ...(usual ? [doseMg] : []),
    ...(oncology ? [oncologyDoseMg] : []),
    ...statedBySite(matches),
  ]);
}

/** A site gives the strength of its own product codes, in whichever set of denosumab they stand. */
function statedBySite(matches: readonly Match[]): number[] {
  return matches
    .filter(({ by, set }) => by === 'site-code' && DENOSUMAB_SETS.some((one) => one === set))
    .flatMap(({ strengthMg }) => strengthMg ?? []);
}

function byBrand(matches: readonly Match[]): Strengths {
  const brands = matches.filter(({ set }) => set === BRANDS);
  return someOf(brands.map(({ strengthMg }) => strengthMg).filter((mg) => mg !== undefined));
}

function byStrength({ named, dosages }: Described, settings: DosageSettings): Strengths {
  const stated = together([
    strengthOf(named),
    ...dosageTexts(dosages).map(strengthInText),
    statedDoses(dosages),
  ]);
  return someOf(contentsMg(stated, settings));
}

/** A concentration equal to a strength comes as 1 mL; any other says nothing without its volume. */
function contentsMg({ amountsMg, mgPerMl, volumesMl }: Strength, settings: DosageSettings): number[] {
  const byVolume = mgPerMl.flatMap((mg) =>
    nominal(mg, settings) === null ? volumesMl.map((ml) => mg * ml) : [mg],
  );
  return [...amountsMg, ...byVolume].map((mg) => nominal(mg, settings)).filter((mg) => mg !== null);
}

function nominal(mg: number, { doseMg, oncologyDoseMg }: DosageSettings): number | null {
  return [doseMg, oncologyDoseMg].find((strength) => Math.abs(mg - strength) <= ROUNDING_MG) ?? null;
}

function someOf(strengths: readonly number[]): Strengths {
  return strengths.length > 0 ? new Set(strengths) : null;
}

function productOf(strengths: Strengths, { doseMg, oncologyDoseMg }: DosageSettings): DenosumabProduct {
  const [strength, ...others] = strengths ?? [];
  if (others.length > 0) return 'strength-unknown';
  if (strength === doseMg) return '60mg';
  return strength === oncologyDoseMg ? '120mg' : 'strength-unknown';
}
