import type { Chart, MedicineUse } from '../chart.js';
import { mgPerDay } from '../medicines/mg-per-day.js';
import { matchIn, type Match } from '../terms.js';
import type { Known } from '../three-valued.js';

const SYSTEMIC = 'systemic-glucocorticoids';
const LOCAL = 'glucocorticoids-route-dependent';
/** The part of the systemic set whose codes themselves say "for systemic use". */
const SYSTEMIC_BY_CLASS = 'systemic-glucocorticoids-by-class';
/** Words of the name or the form: "oral tablet", "nasal spray". */
const NAMED_SYSTEMIC = ['dose-forms-systemic', 'routes-systemic'];
const NAMED_LOCAL = ['dose-forms-local', 'routes-local'];

/** A glucocorticoid that reaches the whole body (specification, section 2); null: it may or may not. */
export function systemicGlucocorticoid(
  { matches, route, dosing }: Pick<MedicineUse, 'matches' | 'route' | 'dosing'>,
  when: Pick<Chart, 'asOf' | 'settings'>,
): Known {
  if (!matchIn(matches, SYSTEMIC) || isLocalByCode(matches) || route === 'local') return false;
  if (route !== null || matchIn(matches, SYSTEMIC_BY_CLASS)) return true;
  if (matchIn(matches, NAMED_LOCAL)) return false;
  // what goes on the skin or into the eye is not dosed in mg a day
  return matchIn(matches, NAMED_SYSTEMIC) || mgPerDay(dosing, when) !== null ? true : null;
}

/** A code of the locally acting classes says more than the substance's name: rectal prednisolone, hydrocortisone cream. */
function isLocalByCode(matches: readonly Match[]): boolean {
  const byCode = (set: string) => matches.some((match) => match.set === set && match.by !== 'name');
  return byCode(LOCAL) && !byCode(SYSTEMIC);
}
