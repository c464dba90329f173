import { addMonths, daysBetween, yearsBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { foundAmong } from '../three-valued.js';
import { denosumabUses } from './denosumab-uses.js';

/** The doses known, and what the last one says about the next (specification, section 2 "Timeline"). */
export function doseFacts(chart: Chart) {
  const { entries: doses, complete } = chart.doses;
  const [first, last, before] = [doses[0], doses.at(-1), doses.at(-2)];
  const { day: today } = chart.asOf;
  const gap = chart.settings.schedule.courseGapMonths;
  return {
    denosumabKnown: denosumabUses(chart).length > 0,
    everDosed: foundAmong(doses.length, complete && !isOnTherapyUndated(chart)),
    doseCount: doses.length,
    firstDose: doses.length === 0,
    firstDoseDay: first?.day ?? null,
    lastDoseDay: last?.day ?? null,
    lastDoseDaysAgo: last ? daysBetween(last.day, today) : null,
    lastDoseUnconfirmed: last?.unconfirmed ?? false,
    lastDoseBrand: last?.brand ?? null,
    courseStart: last === undefined || addMonths(last.day, gap) < today,
    firstDoseRecent:
      last !== undefined &&
      (before === undefined || addMonths(before.day, gap) < last.day) &&
      isRecent(daysBetween(last.day, today), chart),
    yearsOnTherapy: first ? yearsBetween(first.day, today) : null,
    ...dueFacts(last?.day ?? null, chart),
  };
}

/** A statement over a longer period, still going on: "on therapy, dates unknown". */
export function isOnTherapyUndated(chart: Chart): boolean {
  return denosumabUses(chart).some(({ kind, active }) => kind === 'statement' && active === true);
}

function dueFacts(last: Day | null, { asOf, settings }: Chart) {
  const due = last && addMonths(last, settings.schedule.intervalMonths);
  const daysUntilDue = due && daysBetween(asOf.day, due);
  return {
    nextDueDay: due,
    daysUntilDue,
    daysOverdue: due && daysBetween(due, asOf.day),
    dueSoon: daysUntilDue !== null && daysUntilDue <= settings.calcium.dueSoonDays,
  };
}

function isRecent(daysAgo: number, { settings }: Chart): boolean {
  return daysAgo >= 1 && daysAgo <= settings.afterFirstDose.missedUntilDay;
}
