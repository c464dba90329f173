import type { LabResult } from '../chart.js';
import { roundTo } from '../rounding.js';
import type { Settings } from '../settings.js';

/** What a calcium is held against, mmol/L. */
export interface CalciumLimits {
  low: number;
  severe: number;
  high: number;
}

type CalciumSettings = Settings['calcium'];

/** Specification, section 2: the laboratory's own limits where they are believable, else ours. */
export function calciumLimits(result: LabResult, { calcium }: Settings): CalciumLimits {
  const ours = result.analyte === 'calcium-ionised' ? ionised(calcium) : total(calcium);
  const low = ownLow(result, ours.believable) ?? ours.low;
  return { low, severe: ours.severe, high: ownHigh(result, low) ?? ours.high };
}

/** Where there is none it is no number, and so within no bounds. */
function ownLow({ low: own = NaN }: LabResult, [least, most]: readonly [number, number]): number | null {
  const low = roundTo(2, own);
  return low >= least && low <= most ? low : null;
}

/** A high limit at or under the low one is a mistake of the record. */
function ownHigh({ high: own = NaN }: LabResult, low: number): number | null {
  const high = roundTo(2, own);
  return high > low ? high : null;
}

function total(calcium: CalciumSettings) {
  return {
    believable: calcium.lowLimitTotalMmolPerL,
    low: calcium.lowTotalMmolPerL,
    severe: calcium.severeTotalMmolPerL,
    high: calcium.highTotalMmolPerL,
  };
}

function ionised(calcium: CalciumSettings) {
  return {
    believable: calcium.lowLimitIonisedMmolPerL,
    low: calcium.lowIonisedMmolPerL,
    severe: calcium.severeIonisedMmolPerL,
    high: calcium.highIonisedMmolPerL,
  };
}
