import type { Chart, MedicineUse } from '../chart.js';
import { mgPerDay } from '../medicines/mg-per-day.js';
import { asWritten, roundTo } from '../rounding.js';

/** The dose that the equivalents are given for. */
const PREDNISONE_MG = 5;

export interface Equivalent {
  mgPerDay: number;
  arithmetic: string;
}

/** The daily dose in prednisone, mg; null without a daily dose or when the substance has no equivalent. */
export function prednisoneEquivalent(
  { matches, dosing }: Pick<MedicineUse, 'matches' | 'dosing'>,
  when: Pick<Chart, 'asOf' | 'settings'>,
): Equivalent | null {
  const { prednisoneEquivalents } = when.settings.glucocorticoid;
  const equals = matches
    .filter(({ set }) => set === 'systemic-glucocorticoids')
    .map(({ code, text }) => prednisoneEquivalents[code ?? text])
    .find((mg) => mg !== undefined);
  if (equals === undefined) return null;
  const mg = mgPerDay(dosing, when);
  if (mg === null) return null;
  const prednisone = roundTo(1, (mg * PREDNISONE_MG) / equals);
  return {
    mgPerDay: prednisone,
    arithmetic: `${asWritten(mg)} mg × ${PREDNISONE_MG}/${equals} = ${prednisone} mg prednisone`,
  };
}
