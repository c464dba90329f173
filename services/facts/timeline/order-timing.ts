import { addMonths, daysBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { ReadOrder } from '../order.js';
import { foundAmong, type Known } from '../three-valued.js';
import { oncologyDoses } from './denosumab-uses.js';

const NO_ORDER = { orderDaysBeforeDue: null, orderUnderMinimumInterval: null };

/** The ordered dose against the last one of any denosumab (specification, section 3 "too-early"). */
export function orderTiming(chart: Chart, order: ReadOrder | null) {
  const last = lastAnyDose(chart);
  const against = order ? againstLast(order, last, chart) : NO_ORDER;
  return {
    anyDenosumabDose: last !== null,
    lastAnyDoseDay: last,
    orderDueDay: last && addMonths(last, chart.settings.schedule.intervalMonths),
    orderDaysBeforeDue: against.orderDaysBeforeDue,
    orderUnderMinimumInterval: against.orderUnderMinimumInterval,
  };
}

/** A start on or before the last dose began the series: it is not this dose's, which is for the as-of day then. */
function againstLast(
  { start }: ReadOrder,
  last: Day | null,
  { asOf, settings, doses }: Chart,
): { orderDaysBeforeDue: number | null; orderUnderMinimumInterval: Known } {
  if (last === null)
    return { orderDaysBeforeDue: null, orderUnderMinimumInterval: foundAmong(false, doses.complete) };
  const { intervalMonths, minimumIntervalMonths } = settings.schedule;
  const dose = start !== null && start > last ? start : asOf.day;
  return {
    orderDaysBeforeDue: daysBetween(dose, addMonths(last, intervalMonths)),
    orderUnderMinimumInterval: dose < addMonths(last, minimumIntervalMonths),
  };
}

function lastAnyDose(chart: Chart): Day | null {
  const days = [
    ...chart.doses.entries.map(({ day }) => day),
    ...oncologyDoses(chart).map(({ start }) => start),
  ];
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
