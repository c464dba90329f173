import { asWritten, roundDownTo, roundTo } from '../rounding.js';
import type { AnalyteName } from '../settings.js';

/** Calcium is compared, and so shown, in hundredths (specification, section 2): a second rounding would move its limit. */
export function asCompared(analyte: AnalyteName, value: number): number {
  return isCalcium(analyte) ? roundTo(2, value) : value;
}

/** The value as evidence holds it: calcium in hundredths, a clearance never rounded up, the others with four digits. */
export function asShown(analyte: AnalyteName, value: number): number {
  if (analyte === 'clearance') return roundDownTo(2, value);
  return isCalcium(analyte) ? roundTo(2, value) : asWritten(value);
}

export function isCalcium(analyte: AnalyteName): boolean {
  return analyte === 'calcium-total' || analyte === 'calcium-ionised';
}
