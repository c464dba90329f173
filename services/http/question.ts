import type { Hook } from '../decide/rule.js';
import { asOf } from '../facts/calendar.js';
import type { FactsInput } from '../facts/facts-input.js';
import type { GatherRequest } from '../gather/gather-request.js';
import type { Parts } from '../parts.js';
import { readAskedOrders } from './asked-orders.js';
import type { HookRequest } from './cds-hooks-request.js';

/** What a hook request asks: as of when, about which orders, and from where the record is to be had. */
export interface Question {
  moment: Hook;
  gatherRequest: GatherRequest;
  factsInput: Omit<FactsInput, 'record'>;
  /** references to orders that are still to be read (order-dispatch) */
  dispatched: readonly string[];
}

export function readQuestion(request: HookRequest, parts: Parts): Question {
  const { hook, context, prefetch, fhirServer, fhirAuthorization } = request;
  const { terms, settings } = parts.knowledge;
  const { unreadable, dispatched, ...asked } = readAskedOrders(request);
  // an entry that cannot be read as any resource cannot be an order; the log counts it
  if (unreadable > 0) parts.log.warn({ hook, unreadable }, 'drafts not readable in full');
  const accessToken = fhirAuthorization?.access_token;
  return {
    moment: hook,
    gatherRequest: { patientId: context.patientId, context, prefetch, fhirServer, accessToken, ...asked },
    factsInput: {
      moment: hook,
      ...asked,
      asOf: asOf(instantOf(request, parts), settings.timeZone),
      terms,
      settings,
    },
    dispatched,
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
