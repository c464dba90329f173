import { conceptsOf, referenceOf, wordsOf } from '../as-recorded.js';
import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { Entries, OpenRequest } from '../chart.js';
import { conceptOf } from '../fhir/code-or-reference.js';
import type { ServiceRequest } from '../fhir/service-request.js';
import { isComplete, resourcesOf } from '../record.js';
import type { Terms } from '../terms.js';
import { exactDay, isAfter, readWhen } from '../when.js';

const OPEN = ['active', 'draft', 'on-hold'];

/** The intents of FHIR's request-intent that ask for something to be done; a plan or a proposal does not yet. */
const ORDERS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

/** Tests and treatments ordered by the as-of time and still open. */
export function readOpenRequests({ record, excluded, asOf, terms }: ChartInput): Entries<OpenRequest> {
  const { serviceRequests } = record.items;
  return {
    entries: resourcesOf(serviceRequests)
      .map((request, index) => ({ request, reference: referenceOf(request, index) }))
      .filter(({ request, reference }) => isOpen(request, asOf) && !excluded.has(reference))
      .map(({ request, reference }) => openRequestOf(request, reference, { asOf, terms })),
    complete: isComplete(serviceRequests),
  };
}

/** An open request as it stands, or a draft among the orders. */
export function openRequestOf(
  request: ServiceRequest,
  reference: string,
  { asOf, terms }: { asOf: AsOf; terms: Terms },
): OpenRequest {
  const { occurrenceDateTime, occurrencePeriod, authoredOn } = request;
  const concept = conceptOf(request.code);
  const from = readWhen(occurrenceDateTime ?? occurrencePeriod?.start, asOf.timeZone);
  const to = readWhen(occurrenceDateTime ?? occurrencePeriod?.end, asOf.timeZone);
  const ordered = readWhen(authoredOn, asOf.timeZone);
  return {
    reference,
    matches: terms.matches(concept),
    concepts: conceptsOf(concept, request.bodySite),
    ordered: ordered?.from ?? null,
    from: from?.from ?? null,
    to: to?.to ?? null,
    evidence: {
      what: 'test-ordered',
      reference: request.id === undefined ? undefined : reference,
      value: wordsOf(concept),
      day: exactDay(from) ?? undefined,
    },
  };
}

function isOpen(request: ServiceRequest, asOf: AsOf): boolean {
  const written = readWhen(request.authoredOn, asOf.timeZone);
  return (
    OPEN.includes(request.status ?? '') &&
    ORDERS.includes(request.intent ?? '') &&
    request.doNotPerform !== true &&
    !(written && isAfter(written, asOf))
  );
}
