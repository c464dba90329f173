import { addDays, addMonths, daysBetween, type Day } from '../calendar.js';
import type { Chart, MedicineUse, OpenRequest } from '../chart.js';
import { isIn } from '../labs/in-look-back.js';
import { DENOSUMAB_SETS } from '../medicines/denosumab-product.js';
import { matchIn } from '../terms.js';
import { allOf, anyOf, notOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { denosumabRequests, isSixtyOrUnknown } from './denosumab-uses.js';
import { isOnTherapyUndated } from './dose-facts.js';

/** Whether denosumab 60 mg is in use, has ended, and is planned (specification, section 1 "on therapy"). */
export function therapyFacts(chart: Chart) {
  const therapy = onTherapy(chart);
  const endedBy = therapyEndedBy(chart);
  const ended = endedBy && endedBy !== 'none';
  return {
    onTherapy: therapy,
    shownOnTherapy: therapy === true,
    recentlyOnTherapy: allOf(lastDoseBetween(chart), notOf(ended)),
    therapyEnded: ended,
    therapyEndedBy: endedBy,
    denosumabRequestActive: isRequestActive(chart),
    historyUncertain: isHistoryUncertain(chart),
    nextDosePlanned: isDosePlanned(chart, chart.asOf.day),
  };
}

/** A dose in the last 8 months, an active prescription, or a statement that says so without dates. */
export function onTherapy(chart: Chart): Known {
  const { onTherapyMonths } = chart.settings.schedule;
  const isDosed = chart.doses.entries.some(({ day }) => chart.asOf.day <= addMonths(day, onTherapyMonths));
  const requests = denosumabRequests(chart).map(({ active }) => active);
  const read = chart.medicines.complete && chart.doses.complete ? false : null;
  return anyOf(isDosed, isOnTherapyUndated(chart), ...requests, read);
}

/** The last dose so long ago that it is no longer "on therapy", but not longer than "recently". */
function lastDoseBetween(chart: Chart): Known {
  const { onTherapyMonths, recentlyOnTherapyMonths } = chart.settings.schedule;
  const last = lastDay(chart);
  if (last === null) return chart.doses.complete ? false : null;
  const { day } = chart.asOf;
  return day > addMonths(last, onTherapyMonths) && day <= addMonths(last, recentlyOnTherapyMonths);
}

/**
 * Specification, section 3 "stopped-without-plan". Only prescriptions and statements that could be read can record an
 * end, so "none recorded" is open only while the prescriptions are.
 */
function therapyEndedBy(chart: Chart): Facts['therapyEndedBy'] {
  const requests = denosumabRequests(chart).filter(({ status }) => status !== 'draft');
  if (requests.some(({ active }) => active === true)) return 'none';
  const newest = requests.at(-1);
  const isNewestEnd = newest !== undefined && endsTherapy(newest, chart);
  if (isNewestEnd && newest.status !== 'completed') return 'stopped';
  if (statements(chart).some((use) => endsTherapy(use, chart))) return 'statement';
  if (isNewestEnd) return 'completed';
  return (chart.gaps.medicationRequests ?? []).length > 0 ? null : 'none';
}

function isRequestActive(chart: Chart): Known {
  const requests = denosumabRequests(chart).map(({ active }) => active);
  return anyOf(...requests, chart.medicines.complete ? false : null);
}

/** One that is completed may only wait for the next: it counts when that is overdue. */
function endsTherapy({ status }: MedicineUse, chart: Chart): boolean {
  if (status === 'stopped' || status === 'cancelled') return true;
  const last = lastDay(chart);
  const { completedCountsAsEndMonths } = chart.settings.schedule;
  return (
    status === 'completed' && last !== null && chart.asOf.day >= addMonths(last, completedCountsAsEndMonths)
  );
}

/** Statements of a use that went on, not of single doses. */
function statements({ medicines, settings }: Chart): MedicineUse[] {
  const goesOn = ({ start, end }: MedicineUse) =>
    start === null || end === null || daysBetween(start, end) > settings.schedule.statementPeriodDays;
  return medicines.entries.filter((use) => use.kind === 'statement' && isSixtyOrUnknown(use) && goesOn(use));
}

/** A prescription without a dose, doses without dates, or medication that could not be read. */
function isHistoryUncertain(chart: Chart): boolean {
  const { medicines, doses } = chart;
  return hasRequestWithoutDose(chart) || isOnTherapyUndated(chart) || !medicines.complete || !doses.complete;
}

/** A prescription over 30 days old with no dose after it. */
export function hasRequestWithoutDose(chart: Chart): boolean {
  const { requestWithoutDoseDays } = chart.settings.schedule;
  const last = lastDay(chart);
  const neverGiven = ['draft', 'cancelled'];
  return denosumabRequests(chart)
    .filter(({ status }) => !neverGiven.includes(status))
    .filter(({ start }) => last === null || (start ?? '') > last)
    .some(({ start }) => start === null || daysBetween(start, chart.asOf.day) > requestWithoutDoseDays);
}

/** A prescription with its start, or an appointment or order to inject, from now until soon after that day. */
export function isDosePlanned(chart: Chart, day: Day): boolean {
  const until = addDays(day, chart.settings.schedule.plannedWithinDays);
  const isForDenosumab = ({ matches }: OpenRequest) => matchIn(matches, DENOSUMAB_SETS) !== null;
  const toBeDone = [...chart.appointments.entries, ...chart.openRequests.entries].filter(isForDenosumab);
  const prescribed = denosumabRequests(chart).filter(({ status }) => status === 'active');
  return [...toBeDone.map(({ from }) => from), ...prescribed.map(({ start }) => start)]
    .flatMap((planned) => planned ?? [])
    .some((planned) => isIn({ from: chart.asOf.day, to: until }, planned));
}

function lastDay({ doses }: Chart): Day | null {
  return doses.entries.at(-1)?.day ?? null;
}
