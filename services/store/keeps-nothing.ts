import { keepsNothingOfPharmacy } from './pharmacy/keeps-nothing-of-pharmacy.js';
import type { Store } from './store.js';

/** For the example stories: what they answer is no patient's, and belongs on no trail. */
export function keepsNothing(): Store {
  return {
    keepAnswer: () => Promise.resolve(),
    keepFeedback: () => Promise.resolve(),
    isFirstUse: () => Promise.resolve(true),
    alertStatistics: ({ from, to }) =>
      Promise.resolve({ from, to, rules: [], feedback: { total: 0, unmatched: 0 } }),
    pharmacy: keepsNothingOfPharmacy(),
    sealed: {
      put: () => Promise.resolve(),
      read: () => Promise.resolve(null),
      take: () => Promise.resolve(null),
    },
    alertWeeks: () => Promise.resolve([]),
    state: () => 'ok',
    figures: () => ({ waiting: 0, lost: 0, failures: 0 }),
    close: () => Promise.resolve(),
  };
}
