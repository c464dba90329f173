import { chartInputOf, ordersThatConcernUs } from './concerns-us.js';
import type { FactsInput } from './facts-input.js';
import { readChart } from './read-chart.js';
import { readReading } from './read-reading.js';
import type { Readings } from './reading.js';
import { withDrafts } from './requests/with-drafts.js';

/** The facts of one patient as of one instant: for each order that concerns us, or at patient-view for none. */
export function readFacts(input: FactsInput): Readings {
  const { record, asOf, orders, otherDrafts = [], moment } = input;
  const chart = withDrafts(readChart(chartInputOf(input)), [...orders, ...otherDrafts]);
  const ours = ordersThatConcernUs(input);
  const besides = ordersThatConcernUs({ ...input, orders: otherDrafts });
  const asked = moment === 'patient-view' ? [null] : ours;
  return {
    patientId: record.patientId,
    asOf,
    readings: asked.map((order) => readReading(chart, order, { ours: [...ours, ...besides], moment })),
  };
}
