import type { MedicineUse } from '../chart.js';
import { asWritten, roundTo } from '../rounding.js';
import type { Settings } from '../settings.js';

/** The dose that the equivalents are given for. */
const PREDNISONE_MG = 5;

export interface Equivalent {
  mgPerDay: number;
  arithmetic: string;
}

/** The daily dose in prednisone, mg; null without a daily dose or when the substance has no equivalent. */
export function prednisoneEquivalent(
  { matches, mgPerDay }: Pick<MedicineUse, 'matches' | 'mgPerDay'>,
  { prednisoneEquivalents }: Settings['glucocorticoid'],
): Equivalent | null {
  const equals = matches
    .filter(({ set }) => set === 'systemic-glucocorticoids')
    .map(({ code, text }) => prednisoneEquivalents[code ?? text])
    .find((mg) => mg !== undefined);
  if (equals === undefined || mgPerDay === null) return null;
  const prednisone = roundTo(1, (mgPerDay * PREDNISONE_MG) / equals);
  return {
    mgPerDay: prednisone,
    arithmetic: `${asWritten(mgPerDay)} mg × ${PREDNISONE_MG}/${equals} = ${prednisone} mg prednisone`,
  };
}
