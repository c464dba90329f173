import type { Order } from '../../services/facts/order.js';
import type { MedicineName, TestName } from './codes.js';
import { AS_OF } from './days.js';
import { prescription, testOrder } from './resources.js';
import type { PrescriptionDetails, TestOrderDetails } from './resources.js';

/** A draft prescription under judgement; `start` is the day the dose is meant for. */
export function anOrder(name: MedicineName, details: PrescriptionDetails & { start?: string } = {}): Order {
  const { id = 'draft-1', start, ...rest } = details;
  const dosage = start ? { dosage: [{ timing: { event: [start] } }] } : {};
  return asOrder(prescription(name, { id, status: 'draft', on: AS_OF.day, ...dosage, ...rest }));
}

/** A draft test among the orders. */
export function aTestDraft(name: TestName, details: TestOrderDetails = {}): Order {
  return asOrder(testOrder(name, { id: 'draft-test-1', status: 'draft', on: AS_OF.day, ...details }));
}

function asOrder(resource: Order['resource']): Order {
  return {
    reference: `${resource.resourceType}/${resource.id ?? ''}`,
    resource,
    original: { ...resource },
  };
}
