import { createHash, type KeyObject } from 'node:crypto';
import { pseudonym } from '../trail/pseudonym.js';

/** An order as the pharmacy names it. */
export interface OrderNamed {
  /** the FHIR server that it stands on, where that is known; else '': two hospitals may give the same id */
  source: string;
  patientId: string;
  /** without its type */
  orderId: string;
}

/** What an order is found by: pseudonyms as the trail has them, and one word for all of it. */
export interface OrderKey {
  work: string;
  patient: string;
  order: string;
}

export function orderKey({ source, patientId, orderId }: OrderNamed, key: KeyObject): OrderKey {
  const patient = pseudonym('Patient', patientId, key);
  const order = pseudonym('Order', `MedicationRequest/${orderId}`, key);
  const work = createHash('sha256')
    .update(JSON.stringify([source, patient, order]))
    .digest('base64url');
  return { work, patient, order };
}
