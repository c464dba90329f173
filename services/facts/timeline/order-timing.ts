import { addMonths, daysBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { ReadOrder } from '../order.js';
import { foundAmong } from '../three-valued.js';
import { oncologyDoses } from './denosumab-uses.js';

/** The ordered dose against the last one of any denosumab (specification, section 3 "too-early"). */
export function orderTiming(chart: Chart, order: ReadOrder | null) {
  const last = lastAnyDose(chart);
  const { intervalMonths, minimumIntervalMonths } = chart.settings.schedule;
  const dose = order && doseOf(order, last, chart);
  const due = last && addMonths(last, intervalMonths);
  const isUnder = last !== null && dose !== null && dose < addMonths(last, minimumIntervalMonths);
  return {
    anyDenosumabDose: last !== null,
    lastAnyDoseDay: last,
    orderDueDay: due,
    orderDaysBeforeDue: due && dose && daysBetween(dose, due),
    orderUnderMinimumInterval: order ? foundAmong(isUnder, last !== null || chart.doses.complete) : null,
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

/** The stated start, else the as-of day. One on or before the last dose began the series: it is not this dose's. */
function doseOf({ start }: ReadOrder, last: Day | null, { asOf }: Chart): Day {
  return start !== null && (last === null || start > last) ? start : asOf.day;
}
