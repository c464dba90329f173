import type { Dosage } from '../fhir/dosage.js';
import type { Settings } from '../settings.js';

/** Days between doses; a range when period or frequency is one. */
export interface Interval {
  shortest: number;
  longest: number;
}

const HOURS_PER_DAY = 24;
const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;

/** FHIR Timing.repeat: period ÷ frequency; null when it is not stated. A timing code alone tells no interval. */
export function intervalsInDays({ timing }: Dosage, { daysPerMonth }: Settings['dosage']): Interval | null {
  const { period, periodMax, periodUnit, frequency = 1, frequencyMax } = timing?.repeat ?? {};
  const unitDays = daysPerUnit(periodUnit, daysPerMonth);
  if (!period || !frequency || unitDays === null) return null;
  return {
    shortest: (period * unitDays) / (frequencyMax ?? frequency),
    longest: ((periodMax ?? period) * unitDays) / frequency,
  };
}

/** FHIR UnitsOfTime that doses are given in. */
function daysPerUnit(unit: string | undefined, daysPerMonth: number): number | null {
  switch (unit) {
    case 'h':
      return 1 / HOURS_PER_DAY;
    case 'd':
      return 1;
    case 'wk':
      return DAYS_PER_WEEK;
    case 'mo':
      return daysPerMonth;
    case 'a':
      return MONTHS_PER_YEAR * daysPerMonth;
    default:
      return null;
  }
}
