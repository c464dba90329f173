import { addDays } from '../calendar.js';
import type { Chart, LabResult } from '../chart.js';
import { isBelow } from '../labs/against-a-limit.js';
import { governing } from '../labs/governing.js';
import { isIn, type Days } from '../labs/in-look-back.js';
import { MEASURED_CLEARANCE } from '../labs/lab-test.js';
import { RENAL_METHODS } from '../vocabulary/renal-vocabulary.js';
import { computedClearance } from './computed-clearance.js';
import type { RenalMethod, RenalValue } from './renal-value.js';

export function renalLookBack({ asOf, settings }: Chart): Days {
  return { from: addDays(asOf.day, -settings.renal.maxAgeDays), to: asOf.day };
}

/** The renal function that counts; null when there is none (specification, section 2 "Renal function"). */
export function governingRenal(chart: Chart): RenalValue | null {
  const clearance = governing(clearances(chart), rankOf);
  const egfr = governing(egfrs(chart), rankOf);
  if (!clearance || !egfr) return clearance ?? egfr;
  return mayOverride(egfr, clearance, chart) ? egfr : clearance;
}

/** An eGFR is a stand-in: it goes before a clearance only when newer, and not before a severe one that is recent. */
function mayOverride(egfr: RenalValue, clearance: RenalValue, { settings }: Chart): boolean {
  if (egfr.day <= clearance.day) return false;
  return !clearance.severe || addDays(clearance.day, settings.renal.clearanceOverEgfrDays) < egfr.day;
}

function clearances(chart: Chart): RenalValue[] {
  const { clearance, creatinine } = chart.results;
  return [
    ...ofNewestDay(inDays(clearance.usable, chart), (result) => reported(result, methodOf(result), chart)),
    ...ofNewestDay(inDays(creatinine.usable, chart), (result) => computedClearance(result, chart)),
  ];
}

function egfrs(chart: Chart): RenalValue[] {
  return ofNewestDay(inDays(chart.results.egfr.usable, chart), (result) => reported(result, 'egfr', chart));
}

/** Results come newest first: what older days would give is not worked out. */
function ofNewestDay(
  results: readonly LabResult[],
  valueOf: (result: LabResult) => RenalValue | null,
): RenalValue[] {
  const values: RenalValue[] = [];
  for (const result of results) {
    if (values[0] && values[0].day !== result.day) break;
    const value = valueOf(result);
    if (value) values.push(value);
  }
  return values;
}

function inDays(results: readonly LabResult[], chart: Chart): LabResult[] {
  const days = renalLookBack(chart);
  return results.filter(({ day }) => isIn(days, day));
}

function methodOf({ match }: LabResult): RenalMethod {
  return match.set === MEASURED_CLEARANCE ? 'measured-clearance' : 'reported-cockcroft-gault';
}

/** A comparator that does not settle the limit is not usable and never comes here; if it did, it would not clear. */
function reported(result: LabResult, method: RenalMethod, { settings }: Chart): RenalValue {
  const { day, ms, value, comparator, evidence } = result;
  return {
    method,
    day,
    ms,
    value,
    comparator,
    severe: isBelow(result, settings.renal.severeBelowMlPerMin) !== false,
    sexUnknown: false,
    evidence: [evidence],
  };
}

function rankOf({ method }: RenalValue): number {
  return RENAL_METHODS.indexOf(method);
}
