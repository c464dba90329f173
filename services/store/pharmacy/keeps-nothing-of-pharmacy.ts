import type { PharmacyStore } from './pharmacy-store.js';

/** For the example stories, which are no patient's. A decision is given back, and kept nowhere. */
export function keepsNothingOfPharmacy(): PharmacyStore {
  const nothing = { items: [], next: null };
  return {
    keepChecklist: () => Promise.resolve(),
    checklist: () => Promise.resolve(null),
    keepVerification: (decision) => Promise.resolve({ ...decision, day: '1970-01-01', follows: null }),
    verifications: () => Promise.resolve(nothing),
    workList: () => Promise.resolve(nothing),
    overridesOf: () => Promise.resolve([]),
  };
}
