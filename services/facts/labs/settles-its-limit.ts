import type { LabResult } from '../chart.js';
import type { Settings } from '../settings.js';
import { isBelow } from './against-a-limit.js';
import { asCompared, isCalcium } from './as-shown.js';
import { calciumLimits } from './calcium-limits.js';

/**
 * Whether a result with a comparator settles the limit its test is asked for. One that goes into arithmetic
 * (albumin, creatinine, weight) settles nothing. Specification, section 1 "usable result".
 */
export function settlesItsLimit(result: LabResult, settings: Settings): boolean {
  if (result.comparator === undefined) return true;
  const limit = limitOf(result, settings);
  return (
    limit !== null && isBelow({ ...result, value: asCompared(result.analyte, result.value) }, limit) !== null
  );
}

function limitOf(result: LabResult, settings: Settings): number | null {
  if (isCalcium(result.analyte)) return calciumLimits(result, settings).low;
  if (result.analyte === 'clearance') return settings.renal.severeBelowMlPerMin;
  return result.analyte === 'vitamin-d' ? settings.vitaminD.lowBelowNmolPerL : null;
}
