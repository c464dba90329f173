import { addDays, addMonths, type Day } from '../calendar.js';
import type { MedicineUse } from '../chart.js';
import type { Settings } from '../settings.js';
import { matchIn } from '../terms.js';

const DAYS_PER_WEEK = 7;

/** How long one dose works on, for the medicines that do so for months (specification, section 1). */
export function worksUntil(
  { matches, route, denosumab }: Pick<MedicineUse, 'matches' | 'route' | 'denosumab'>,
  settings: Settings['medicines'],
): ((given: Day) => Day) | null {
  if (denosumab?.product === '120mg') {
    return (given) => addDays(given, settings.oncologyDenosumabWeeks * DAYS_PER_WEEK);
  }
  if (matchIn(matches, 'zoledronic-acid')) return (given) => addMonths(given, settings.zoledronateMonths);
  if (matchIn(matches, 'ibandronic-acid') && route === 'intravenous') {
    return (given) => addMonths(given, settings.intravenousIbandronateMonths);
  }
  return null;
}
