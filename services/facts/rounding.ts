const MILLION = 1_000_000;
const TEN_THOUSAND = 10_000;

/** Twelve significant digits are more than any laboratory gives: what lies behind them is noise of the arithmetic. */
export function withoutNoise(value: number): number {
  return isPlain(value) ? value : Number(value.toPrecision(12));
}

/** Below a million with up to six decimals, as records write numbers: nothing lies behind its twelve digits. */
function isPlain(value: number): boolean {
  return Math.abs(value) < MILLION && Math.round(value * MILLION) / MILLION === value;
}

/** Half goes up: 2.115 is 2.12, although a double holds it as 2.11499…. */
export function roundTo(decimals: number, value: number): number {
  const scale = 10 ** decimals;
  return Math.round(withoutNoise(value * scale)) / scale;
}

/** Never up: what lies just below a limit must not read as the limit. */
export function roundDownTo(decimals: number, value: number): number {
  const scale = 10 ** decimals;
  return Math.floor(withoutNoise(value * scale)) / scale;
}

/** As a person would write it: four significant digits. */
export function asWritten(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < TEN_THOUSAND ? value : Number(value.toPrecision(4));
}
