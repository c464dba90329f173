/**
 * When the data was made, ISO 8601. Not the clock: the same data gives the same results tomorrow.
 * @param transactionTime of the manifest
 * @param modifiedMs when the files of the export were written
 */
export function dataAsOf(transactionTime: string | null, modifiedMs: readonly number[]): string {
  const stated = transactionTime === null ? NaN : Date.parse(transactionTime);
  const newest = modifiedMs.reduce((latest, ms) => Math.max(latest, ms), -Infinity);
  return new Date(Math.floor((Number.isNaN(stated) ? newest : stated) / 1000) * 1000).toISOString();
}
