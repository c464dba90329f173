import { addDays, addMonths, daysBetween, type Day } from '../../facts/calendar.js';
import type { Chart, DoseEvent, MedicineUse } from '../../facts/chart.js';
import { isIn } from '../../facts/labs/in-look-back.js';
import { therapyFacts } from '../../facts/timeline/therapy-facts.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import type { Exclusion } from '../patient-result.js';
import { diedBy } from './after-the-dose.js';
import {
  excluded,
  met,
  missed,
  unsettled,
  type Judgement,
  type Measure,
  type MeasureEvent,
} from './measure.js';
import { switchedAfter } from './switched-after.js';

/** Whether the next dose came when it was due: asked of each dose whose window for the next ends in the period. */
export const dueDose: Measure = { id: 'due-dose', events, judge };

function events(history: PatientHistory): readonly MeasureEvent[] {
  return history.doses
    .map((dose) => ({ dose, day: windowOf(dose, history).to }))
    .filter(({ day }) => isIn(history.audit.period, day));
}

function windowOf({ day }: DoseEvent, { audit }: PatientHistory): { due: Day; from: Day; to: Day } {
  const { schedule, quality } = audit.knowledge.settings;
  const due = addMonths(day, schedule.intervalMonths);
  return {
    due,
    from: addDays(due, -quality.nextDoseBeforeDays),
    to: addDays(due, quality.nextDoseAfterDays),
  };
}

function judge({ dose }: JudgedDose, history: PatientHistory): Judgement {
  const window = windowOf(dose, history);
  if (diedBy(window.to, dose.day, history)) return excluded('death');
  const later = history.doses.filter(({ day }) => day > dose.day);
  const inWindow = later.find(({ day }) => isIn(window, day));
  const next = inWindow ?? later[0];
  const days = next && daysBetween(window.due, next.day);
  const details = next ? { evaluated: next.recordedBy, ...(days !== undefined && { days }) } : {};
  if (inWindow) return met(details);
  if (next && next.day < window.from) return missed('early', { ...details, class: 'early' });
  const chart = history.chartAtEndOf(window.to);
  const { therapyEndedBy } = therapyFacts(chart);
  const exclusion = exclusionOf(dose, chart, { therapyEndedBy, history });
  if (exclusion) return excluded(exclusion);
  if (next) return missed('late', { ...details, class: 'late' });
  if (history.medicines.some((use) => isRefused(use, window))) return missed('recorded-not-done');
  return therapyEndedBy === null ? unsettled(['therapyEndedBy']) : missed('not-recorded');
}

interface Ending {
  therapyEndedBy: ReturnType<typeof therapyFacts>['therapyEndedBy'];
  history: PatientHistory;
}

function exclusionOf(dose: DoseEvent, chart: Chart, { therapyEndedBy, history }: Ending): Exclusion | null {
  if (therapyEndedBy !== null && therapyEndedBy !== 'none') return 'ended';
  if (switchedAfter(dose.day, chart) === true) return 'switched';
  return hasLeft(chart.asOf.day, history) ? 'left' : null;
}

/** The EHR keeps the patient as no longer active, and nothing was recorded after that day. */
function hasLeft(day: Day, { record, recorded }: PatientHistory): boolean {
  const { patient } = record.items;
  const isInactive = patient.state === 'known' && patient.resources.some(({ active }) => active === false);
  return isInactive && recorded !== null && recorded.to <= day;
}

function isRefused({ denosumab, status, start }: MedicineUse, window: { from: Day; to: Day }): boolean {
  const isNotGiven = status === 'not-done' || status === 'declined' || status === 'not-taken';
  return denosumab !== null && isNotGiven && start !== null && isIn(window, start);
}
