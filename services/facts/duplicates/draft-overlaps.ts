import { addMonths } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { ReadOrder } from '../order.js';
import { onTherapy } from '../timeline/therapy-facts.js';
import type { Overlap } from './overlap.js';

/** Overlaps among the drafts, and of a 120 mg draft with the 60 mg the patient is on. */
export function draftOverlaps(
  chart: Chart,
  order: ReadOrder | null,
  otherOrders: readonly ReadOrder[],
): Overlap[] {
  const others = otherOrders.filter(
    ({ denosumab, reference }) => denosumab !== null && reference !== order?.reference,
  );
  const isOurs = order?.denosumab != null;
  const twice = isOurs ? others.filter((other) => areTooClose(order, other, chart)) : [];
  const drafts = isOurs ? [order, ...others] : others;
  const oncology = drafts.filter(({ denosumab }) => denosumab?.product === '120mg');
  return [
    ...twice.map((other) => overlap('two-drafts', other)),
    ...(onTherapy(chart) === true
      ? oncology.map((draft) => overlap('oncology-draft-on-therapy', draft))
      : []),
  ];
}

/** Starts under 5 months apart, or not given. */
function areTooClose(one: ReadOrder, other: ReadOrder, { settings }: Chart): boolean {
  if (one.start === null || other.start === null) return true;
  const [first, second] = one.start < other.start ? [one.start, other.start] : [other.start, one.start];
  return second < addMonths(first, settings.schedule.minimumIntervalMonths);
}

function overlap(kind: Overlap['kind'], { name, start, reference, resource }: ReadOrder): Overlap {
  const evidence: Overlap['evidence'] = {
    what: 'order',
    reference: resource.id === undefined ? undefined : reference,
    value: name || undefined,
    day: start ?? undefined,
  };
  return { kind, name, day: start, evidence };
}
