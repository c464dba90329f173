import { isAntiresorptive } from '../antiresorptives/other-antiresorptive.js';
import { isInvasiveDentalOrder } from '../jaw/invasive-dental.js';
import type { ReadOrder } from '../order.js';

/** Why an order is judged: one line for each class of orders that a rule speaks about. */
const CLASSES: Record<string, (order: ReadOrder) => boolean> = {
  denosumab: ({ denosumab }) => denosumab !== null,
  'systemic glucocorticoid': ({ glucocorticoid }) => glucocorticoid,
  'antiresorptive beside denosumab': isAntiresorptive,
  'invasive dental procedure': isInvasiveDentalOrder,
  'nobody knows which medicine': ({ identified }) => !identified,
};

/** Orders for anything else get no card and cost no reads (specification, section 3, last paragraph). */
export function concernsUs(order: ReadOrder): boolean {
  return Object.values(CLASSES).some((isOfClass) => isOfClass(order));
}
