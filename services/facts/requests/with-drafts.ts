import type { Chart } from '../chart.js';
import type { Order } from '../order.js';
import { openRequestOf } from './read-open-requests.js';

const NOT_MEANT = ['revoked', 'completed', 'entered-in-error'];

/** What stands among the drafts counts as ordered; it replaces the request in the record that it is a draft of. */
export function withDrafts(chart: Chart, orders: readonly Order[]): Chart {
  const { entries } = chart.openRequests;
  const drafts = orders.flatMap(({ resource, reference }) =>
    resource.resourceType === 'ServiceRequest' && isMeant(resource)
      ? [openRequestOf(resource, reference, chart)]
      : [],
  );
  const others = entries.filter((entry) => orders.every(({ reference }) => reference !== entry.reference));
  return { ...chart, openRequests: { ...chart.openRequests, entries: [...others, ...drafts] } };
}

function isMeant({ doNotPerform, status }: Order['resource']): boolean {
  return doNotPerform !== true && !NOT_MEANT.includes(status ?? '');
}
