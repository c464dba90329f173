import type { ReadOrder } from '../order.js';

/** Why an order is judged: one line for each class of medicine that a rule speaks about. */
const CLASSES: Record<string, (order: ReadOrder) => boolean> = {
  denosumab: ({ denosumab }) => denosumab !== null,
  'systemic glucocorticoid': ({ glucocorticoid }) => glucocorticoid,
  'nobody knows which medicine': ({ identified }) => !identified,
};

/** Orders for anything else get no card and cost no reads (specification, section 3, last paragraph). */
export function concernsUs(order: ReadOrder): boolean {
  return Object.values(CLASSES).some((isOfClass) => isOfClass(order));
}
