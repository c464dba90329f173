/** The micro sign (U+00B5) and the Greek letter mu (U+03BC), which look alike. */
const MICRO = /[\u00B5\u03BC]/gu;

/** UCUM writes this as an annotation; `mL/min/1.73m2` is invalid and common. Only the code tells an indexed value. */
const PER_BODY_SURFACE = /(?:\/|\s*per\s*)\(?1[.,]73[\s_.]*m(?:2|²|\^2|\*2)\)?$/u;

/** Upper case from HL7 version 2 interfaces, and everyday spellings: none of them is another UCUM unit we could meet. */
const SPELLINGS = new Map([
  ['MMOL/L', 'mmol/L'],
  ['UMOL/L', 'umol/L'],
  ['NMOL/L', 'nmol/L'],
  ['MG/DL', 'mg/dL'],
  ['G/DL', 'g/dL'],
  ['G/L', 'g/L'],
  ['NG/ML', 'ng/mL'],
  ['ML/MIN', 'mL/min'],
  ['mcmol/L', 'umol/L'],
  ['micromol/L', 'umol/L'],
  ['mEq/L', 'meq/L'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['lb', '[lb_av]'],
  ['lbs', '[lb_av]'],
]);

/** A unit as records write it, in UCUM where the spelling is a known one. */
export function asUcum(unit: string): string {
  const plain = unit.trim().replace(MICRO, 'u').replace(PER_BODY_SURFACE, '');
  return SPELLINGS.get(plain) ?? plain;
}
