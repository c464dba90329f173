import { conceptsOf, namedReference, referenceOf, wordsOf } from '../as-recorded.js';
import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { DoneProcedure, Entries } from '../chart.js';
import type { Procedure } from '../fhir/procedure.js';
import { isComplete, resourcesOf } from '../record.js';
import { exactDay, isAfter, readWhen, type When } from '../when.js';

const DONE = ['completed', 'in-progress'];

/** The procedures done, or going on, by the as-of time. */
export function readProcedures({ record, asOf, terms }: ChartInput): Entries<DoneProcedure> {
  const { procedures } = record.items;
  return {
    entries: resourcesOf(procedures).flatMap((procedure, index) => {
      const when = doneWhen(procedure, asOf);
      if (!DONE.includes(procedure.status ?? '') || when === 'later') return [];
      return [
        {
          reference: referenceOf(procedure, index),
          matches: terms.matches(procedure.code),
          concepts: conceptsOf(procedure.code, procedure.bodySite),
          when,
          evidence: {
            what: 'procedure' as const,
            reference: namedReference(procedure),
            value: wordsOf(procedure.code),
            day: exactDay(when) ?? undefined,
          },
        },
      ];
    }),
    complete: isComplete(procedures),
  };
}

/** The end of a period, because a series such as dialysis is as recent as its last day. */
function doneWhen(procedure: Procedure, asOf: AsOf): When | 'later' | null {
  const { performedDateTime, performedPeriod, occurrenceDateTime, occurrencePeriod } = procedure;
  const period = performedPeriod ?? occurrencePeriod;
  const start = readWhen(performedDateTime ?? occurrenceDateTime ?? period?.start, asOf.timeZone);
  const end = readWhen(period?.end, asOf.timeZone);
  if (start && isAfter(start, asOf)) return 'later';
  if (!period || (end && !isAfter(end, asOf))) return end ?? start;
  const goesOn = end !== null || procedure.status === 'in-progress';
  return goesOn ? { from: asOf.day, to: asOf.day } : start;
}
