import type { ChartInput } from './chart-input.js';
import type { FactsInput } from './facts-input.js';
import type { ReadOrder } from './order.js';
import { concernsUs } from './orders/concerns-us.js';
import { excludedBy } from './orders/excluded-by.js';
import { isJudged, readOrder } from './orders/read-order.js';
import { readChart } from './read-chart.js';
import { readTimeline } from './timeline/read-timeline.js';

/** The record without what is no evidence: the orders under judgement and what they replace. */
export function chartInputOf({ orders, ...rest }: FactsInput): ChartInput {
  return { ...rest, excluded: excludedBy(orders.filter(isJudged)) };
}

/** The orders to be judged, in the order of the drafts; with none of them an order hook has nothing to ask. */
export function ordersThatConcernUs(input: FactsInput): ReadOrder[] {
  const chartInput = chartInputOf(input);
  return input.orders
    .filter(isJudged)
    .map((order) => readOrder(order, chartInput))
    .filter(concernsUs);
}

/** Whether the medicines read so far show any denosumab 60 mg; without it patient-view has nothing to ask. */
export function isDenosumabKnown(input: FactsInput): boolean {
  return readTimeline(readChart(chartInputOf(input)), null).facts.denosumabKnown;
}
