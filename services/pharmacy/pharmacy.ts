import { sourceOf } from '../gather/fhir-base.js';
import type { Parts } from '../parts.js';
import type { Page, Verification, VerificationQuery } from '../store/pharmacy/verification.js';
import type { WorkItem, WorkQuery } from '../store/pharmacy/work-item.js';
import type { Checklist } from './checklist/checklist.js';
import { keepChecklist, withOverrides } from './checklist/keep-checklist.js';
import { makeChecklist, type AskedChecklist } from './checklist/make-checklist.js';
import type { Session } from './session.js';
import { decideVerification, type AskedVerification } from './verification/decide-verification.js';

/** What the pharmacist's pages and addresses are made of: data in, data out, no HTTP. */
export interface Pharmacy {
  /** @throws Refusal: `makeChecklist` names which */
  checklist(asked: AskedChecklist): Promise<Checklist>;
  /** @throws Refusal: `decideVerification` names which */
  decide(asked: AskedVerification): Promise<Verification>;
  /** With a session only what is of its own FHIR server. */
  verifications(query: VerificationQuery, session: Session | null): Promise<Page<Verification>>;
  workList(query: WorkQuery, session: Session | null): Promise<Page<WorkItem>>;
}

export function createPharmacy(parts: Parts): Pharmacy {
  async function checklist(asked: AskedChecklist): Promise<Checklist> {
    const source = sourceOf(asked.session?.fhirServer);
    const made = await makeChecklist(asked, parts);
    await keepChecklist(made, source, parts);
    return withOverrides(made, source, parts);
  }
  return {
    checklist,
    decide: (asked) => decideVerification(asked, { ...parts, checklist }),
    verifications: (query, session) => parts.store.pharmacy.verifications({ ...query, ...within(session) }),
    workList: (query, session) => parts.store.pharmacy.workList({ ...query, ...within(session) }),
  };
}

/** A session that was launched for one patient sees no other. */
function within(session: Session | null): { source?: string; patientId?: string } {
  if (!session) return {};
  const { fhirServer, patientId } = session;
  return { source: sourceOf(fhirServer), ...(patientId !== null && { patientId }) };
}
