import type { Hook } from '../decide/rule.js';
import { asOf } from '../facts/calendar.js';
import type { FactsInput } from '../facts/facts-input.js';
import { readDraftOrders } from '../gather/draft-orders.js';
import type { GatherRequest } from '../gather/gather-request.js';
import type { Parts } from '../parts.js';
import type { HookRequest } from './cds-hooks-request.js';

/** What a hook request asks: as of when, about which orders, and from where the record is to be had. */
export interface Question {
  moment: Hook;
  gatherRequest: GatherRequest;
  factsInput: Omit<FactsInput, 'record'>;
}

export function readQuestion(request: HookRequest, parts: Parts): Question {
  const { hook, context, prefetch, fhirServer, fhirAuthorization } = request;
  const { terms, settings } = parts.knowledge;
  // an entry that cannot be read as any resource cannot be an order; the log counts it
  const { orders, unreadable } =
    hook === 'order-sign' ? readDraftOrders(context.draftOrders) : { orders: [], unreadable: [] };
  if (unreadable.length > 0)
    parts.log.warn({ hook, unreadable: unreadable.length }, 'drafts not readable in full');
  const accessToken = fhirAuthorization?.access_token;
  return {
    moment: hook,
    gatherRequest: { patientId: context.patientId, context, prefetch, fhirServer, accessToken, orders },
    factsInput: {
      moment: hook,
      orders,
      asOf: asOf(instantOf(request, parts), settings.timeZone),
      terms,
      settings,
    },
  };
}

/** Now; outside production a request may say otherwise, so that examples do not grow old (docs/decisions). */
function instantOf({ extension }: HookRequest, { config, now, log }: Parts): number {
  const wished = extension?.['org.denosumab-cds']?.asOf;
  if (wished === undefined) return now();
  if (!config.production) return Date.parse(wished);
  log.warn('asOf is not honoured in production');
  return now();
}
