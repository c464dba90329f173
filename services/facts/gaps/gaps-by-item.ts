import { gapsOf, type Gap, type ItemName, type PatientRecord } from '../record.js';
import type { Chart } from '../chart.js';

/** Only the items that something is missing of; one that failed without a reason is missing too. */
export function gapsByItem({ items }: PatientRecord): Chart['gaps'] {
  const names = Object.keys(items) as ItemName[];
  return Object.fromEntries(
    names.flatMap((name): [ItemName, readonly Gap[]][] => {
      const gaps = gapsOf(items[name]);
      return gaps.length > 0 || items[name].state === 'failed' ? [[name, gaps]] : [];
    }),
  );
}
