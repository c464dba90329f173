import type { FactsInput } from '../../services/facts/facts-input.js';
import type { Order } from '../../services/facts/order.js';
import type { PatientRecord } from '../../services/facts/record.js';
import { AS_OF } from './days.js';
import { SETTINGS, TERMS } from './knowledge.js';

/** These orders about to be signed for this patient, by the shipped knowledge, unless said otherwise. */
export function factsInputOf(
  patient: { record(): PatientRecord },
  orders: readonly Order[],
  differing: Partial<FactsInput> = {},
): FactsInput {
  return {
    record: patient.record(),
    orders,
    asOf: AS_OF,
    moment: 'order-sign',
    terms: TERMS,
    settings: SETTINGS,
    ...differing,
  };
}
