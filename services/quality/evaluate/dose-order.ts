import type { ChartInput } from '../../facts/chart-input.js';
import type { DoseEvent } from '../../facts/chart.js';
import type { MedicationRequest, MedicationUse } from '../../facts/fhir/medication-use.js';
import { recordedUse } from '../../facts/medicines/recorded-use.js';
import type { ReadOrder } from '../../facts/order.js';
import { readOrder } from '../../facts/orders/read-order.js';

/** The dose as the order that it carried out: the rules judge it as they would have judged that. */
export function doseAsOrder(dose: DoseEvent, resource: MedicationUse, input: ChartInput): ReadOrder {
  const [reference = ''] = dose.recordedBy;
  const order = orderFor(resource, input.asOf.timeZone);
  return readOrder({ reference, resource: order, original: order }, input);
}

/** Given in the way and amount that the dose was; the as-of time says when. */
function orderFor(resource: MedicationUse, timeZone: string): MedicationRequest {
  const { id, medicationCodeableConcept, medicationReference, medication, contained, subject } = resource;
  const { dosages } = recordedUse(resource, 0, timeZone);
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    id,
    medicationCodeableConcept,
    medicationReference,
    medication,
    contained,
    subject,
    dosageInstruction: dosages.map((dosage) => ({ ...dosage, timing: undefined })),
  };
}
