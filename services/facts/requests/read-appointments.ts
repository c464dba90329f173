import { namedReference, referenceOf } from '../as-recorded.js';
import type { AsOf, Day } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { Entries, OpenRequest } from '../chart.js';
import type { Appointment } from '../fhir/appointment.js';
import { CodeOrReference, conceptOf } from '../fhir/code-or-reference.js';
import type { CodeableConcept } from '../fhir/codeable-concept.js';
import { isComplete, resourcesOf } from '../record.js';
import { readWhen } from '../when.js';

const TO_COME = ['booked', 'pending', 'proposed', 'arrived'];

/** The appointments on the as-of day or after it. */
export function readAppointments({ record, asOf, terms }: ChartInput): Entries<OpenRequest> {
  const { appointments } = record.items;
  return {
    entries: resourcesOf(appointments).flatMap((appointment, index) => {
      const { status = '', description } = appointment;
      const from = dayOf(appointment.start, asOf);
      if (!TO_COME.includes(status) || from === null || from < asOf.day) return [];
      const concepts = conceptsOf(appointment);
      return [
        {
          reference: referenceOf(appointment, index),
          matches: concepts.flatMap((concept) => terms.matches(concept)),
          concepts,
          ordered: null,
          from,
          to: dayOf(appointment.end, asOf) ?? from,
          evidence: {
            what: 'appointment' as const,
            reference: namedReference(appointment),
            value: description,
            day: from,
          },
        },
      ];
    }),
    complete: isComplete(appointments),
  };
}

/** An appointment says what it is for in words, in its service or in its reason. */
function conceptsOf({ description, serviceType, reasonCode }: Appointment): CodeableConcept[] {
  const services = (serviceType ?? []).map((type) => conceptOf(CodeOrReference.safeParse(type).data));
  const words = description === undefined ? [] : [{ text: description }];
  return [...words, ...services, ...(reasonCode ?? [])].filter((concept) => concept !== undefined);
}

function dayOf(text: string | undefined, { timeZone }: AsOf): Day | null {
  return readWhen(text, timeZone)?.from ?? null;
}
