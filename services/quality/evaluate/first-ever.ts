import { addMonths } from '../../facts/calendar.js';
import type { Chart, DoseEvent } from '../../facts/chart.js';
import { hasRequestWithoutDose } from '../../facts/timeline/therapy-facts.js';
import { isOnTherapyUndated } from '../../facts/timeline/dose-facts.js';
import type { Facts } from '../../facts/vocabulary/vocabulary.js';
import type { Strata } from '../strata.js';
import { medicinesReadAsOffered } from './read-as-offered.js';
import type { PatientHistory } from './patient-history.js';

export interface KnownAtDose {
  dose: DoseEvent;
  chart: Chart;
  facts: Facts;
}

/**
 * Specification, section 5: "first-ever" needs 12 months of record before it, and section 1: a prescription without a
 * dose, or doses without dates, leave it open too.
 */
export function firstEver(
  { dose, chart, facts }: KnownAtDose,
  history: PatientHistory,
): Strata['doseNumber'] {
  if (!facts.firstDose) return 'later';
  const { firstEverRecordMonths } = history.audit.knowledge.settings.quality;
  const { recorded } = history;
  const isLongRecorded = recorded !== null && recorded.from <= addMonths(dose.day, -firstEverRecordMonths);
  const isHintedAt = hasRequestWithoutDose(chart) || isOnTherapyUndated(chart);
  return isLongRecorded && !isHintedAt && medicinesReadAsOffered(chart) ? 'first' : 'uncertain';
}
