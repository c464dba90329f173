import type { ChartInput } from './chart-input.js';
import type { FactsInput } from './facts-input.js';
import type { ReadOrder } from './order.js';
import { concernsUs } from './orders/concerns-us.js';
import { excludedBy } from './orders/excluded-by.js';
import { isJudged, readOrder } from './orders/read-order.js';
import { readChart } from './read-chart.js';
import { readTimeline } from './timeline/read-timeline.js';

/** The record without what is no evidence: the orders under judgement and what they replace. */
export function chartInputOf({ record, asOf, terms, settings, orders }: FactsInput): ChartInput {
  return { record, asOf, terms, settings, excluded: excludedBy(orders.filter(isJudged)) };
}

/** The orders to be judged, in the order of the drafts; with none of them an order hook has nothing to ask. */
export function ordersThatConcernUs(input: FactsInput): ReadOrder[] {
  const chartInput = chartInputOf(input);
  return input.orders
    .filter(isJudged)
    .map((order) => readOrder(order, chartInput))
    .filter(concernsUs);
}

/** What is judged whatever the record says: denosumab that may be the 60 mg product, and what nobody could read. */
export function asksForItself({ denosumab, identified }: ReadOrder): boolean {
  return !identified || (denosumab !== null && denosumab.product !== '120mg');
}

/**
 * Whether the medicines read so far show any denosumab 60 mg, or a draft beside the orders asks for it; without it
 * patient-view has nothing to ask, nor has an order for another medicine.
 */
export function isDenosumabKnown(input: FactsInput): boolean {
  const besides = ordersThatConcernUs({ ...input, orders: input.otherDrafts ?? [] });
  return (
    besides.some(asksForItself) || readTimeline(readChart(chartInputOf(input)), null).facts.denosumabKnown
  );
}
