import type { Parts } from '../parts.js';
import type { Checklist } from './checklist/checklist.js';
import { makeChecklist, type AskedChecklist } from './checklist/make-checklist.js';

/** What the pharmacist's pages and addresses are made of: data in, data out, no HTTP. */
export interface Pharmacy {
  /** @throws Refusal: `makeChecklist` names which */
  checklist(asked: AskedChecklist): Promise<Checklist>;
}

export function createPharmacy(parts: Parts): Pharmacy {
  return {
    checklist: (asked) => makeChecklist(asked, parts),
  };
}
