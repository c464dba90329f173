import type { Chart } from '../../facts/chart.js';
import { MEDICINE_ITEMS } from '../../gather/items.js';

/**
 * Whether all medicines that the export offers could be read. What a site does not record anywhere is no reason to call
 * each of its doses unsettled: the run says which types were not offered.
 */
export function medicinesReadAsOffered({ gaps, medicines }: Chart): boolean {
  const isOffered = MEDICINE_ITEMS.every((item) =>
    (gaps[item] ?? []).every(({ why }) => why === 'not-offered'),
  );
  return isOffered && medicines.entries.every(({ identified, active }) => identified || active === false);
}
