import type { Chart } from '../chart.js';
import type { Known } from '../three-valued.js';
import type { When } from '../when.js';

/** Whether a dose came before it. On the day of the dose nobody knows which came first. */
export function isAfterFirstDose(began: When, { doses }: Chart): Known {
  const first = doses.entries[0]?.day;
  if (first === undefined) return doses.complete ? false : null;
  if (began.from >= first) return true;
  return began.to < first && doses.complete ? false : null;
}
