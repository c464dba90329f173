import { daysBetween } from '../calendar.js';
import type { LabResult } from '../chart.js';
import { asShown } from '../labs/as-shown.js';
import { asWritten, roundTo } from '../rounding.js';
import type { Settings } from '../settings.js';

type Sampled = Pick<LabResult, 'day' | 'ms'>;

const MS_PER_DAY = 86_400_000;

/** `Ca + 0.02 × (40 − albumin)`: calcium in mmol/L, albumin in g/L (specification, section 2). */
export function correctedMmolPerL(
  calciumMmolPerL: number,
  albuminGPerL: number,
  { calcium }: Settings,
): number {
  const correction = calcium.correctionPerGram * (calcium.correctionAlbuminGPerL - albuminGPerL);
  return roundTo(2, calciumMmolPerL + correction);
}

/** The same in plain signs: `2.05 + 0.02 × (40 − 30) = 2.25`; a comparator stands before both ends. */
export function correctionArithmetic(calcium: LabResult, albumin: LabResult, settings: Settings): string {
  const { correctionPerGram, correctionAlbuminGPerL } = settings.calcium;
  const comparator = calcium.comparator ?? '';
  const corrected = correctedMmolPerL(calcium.value, albumin.value, settings);
  return (
    `${comparator}${measured(calcium, albumin, settings)} + ${correctionPerGram} × ` +
    `(${correctionAlbuminGPerL} − ${asWritten(albumin.value)}) = ${comparator}${corrected}`
  );
}

/** The calcium in hundredths, as it stands elsewhere on the card; with more digits where the sum would not come out. */
function measured({ analyte, value }: LabResult, albumin: LabResult, settings: Settings): number {
  const corrected = correctedMmolPerL(value, albumin.value, settings);
  const comesOut = (calcium: number) => correctedMmolPerL(calcium, albumin.value, settings) === corrected;
  return [asShown(analyte, value), asWritten(value)].find(comesOut) ?? value;
}

/** The albumin nearest in time, within some days of the calcium; of two as near the higher, which corrects less upward. */
export function nearestAlbumin(
  calcium: LabResult,
  albumins: readonly LabResult[],
  settings: Settings,
): LabResult | null {
  return albumins
    .filter(({ day }) => Math.abs(daysBetween(day, calcium.day)) <= settings.calcium.albuminWithinDays)
    .reduce<LabResult | null>((best, next) => (best && !isBetter(next, best, calcium) ? best : next), null);
}

function isBetter(next: LabResult, best: LabResult, calcium: LabResult): boolean {
  const nearer = daysApart(best, calcium) - daysApart(next, calcium);
  return (nearer || next.value - best.value) > 0;
}

/** By the clock where both have a time of day, else by the calendar. */
function daysApart(a: Sampled, b: Sampled): number {
  return a.ms !== undefined && b.ms !== undefined
    ? Math.abs(a.ms - b.ms) / MS_PER_DAY
    : Math.abs(daysBetween(a.day, b.day));
}
