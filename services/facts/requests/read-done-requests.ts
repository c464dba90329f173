import { conceptsOf, namedReference, referenceOf, wordsOf } from '../as-recorded.js';
import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { DoneProcedure, Entries } from '../chart.js';
import { conceptOf } from '../fhir/code-or-reference.js';
import type { ServiceRequest } from '../fhir/service-request.js';
import { isComplete, resourcesOf } from '../record.js';
import type { Terms } from '../terms.js';
import { exactDay, isAfter, readWhen, type When } from '../when.js';

/** Tests and treatments ordered and carried out by the as-of time. */
export function readDoneRequests({ record, excluded, asOf, terms }: ChartInput): Entries<DoneProcedure> {
  const { serviceRequests } = record.items;
  return {
    entries: resourcesOf(serviceRequests)
      .map((request, index) => ({ request, reference: referenceOf(request, index) }))
      .filter(({ request, reference }) => isDone(request, asOf) && !excluded.has(reference))
      .map(({ request, reference }) => doneRequestOf(request, reference, { asOf, terms })),
    complete: isComplete(serviceRequests),
  };
}

function doneRequestOf(
  request: ServiceRequest,
  reference: string,
  { asOf, terms }: { asOf: AsOf; terms: Terms },
): DoneProcedure {
  const code = conceptOf(request.code);
  const when = meantWhen(request, asOf);
  return {
    reference,
    matches: terms.matches(code),
    concepts: conceptsOf(code, request.bodySite),
    when,
    evidence: {
      what: 'procedure',
      reference: namedReference(request),
      value: wordsOf(code),
      day: exactDay(when) ?? undefined,
    },
  };
}

function isDone(request: ServiceRequest, asOf: AsOf): boolean {
  const when = meantWhen(request, asOf);
  return request.status === 'completed' && request.doNotPerform !== true && !(when && isAfter(when, asOf));
}

/** A request says when it was to be done, else when it was written: it was done then, or later. */
function meantWhen(
  { occurrenceDateTime, occurrencePeriod, authoredOn }: ServiceRequest,
  asOf: AsOf,
): When | null {
  return readWhen(occurrenceDateTime ?? occurrencePeriod?.start ?? authoredOn, asOf.timeZone);
}
