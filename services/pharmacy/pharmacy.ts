import { sourceOf } from '../gather/fhir-base.js';
import type { Parts } from '../parts.js';
import type { Page, Verification, VerificationQuery } from '../store/pharmacy/verification.js';
import type { WorkItem, WorkQuery } from '../store/pharmacy/work-item.js';
import type { Checklist } from './checklist/checklist.js';
import { keepChecklist, withOverrides } from './checklist/keep-checklist.js';
import { makeChecklist, type AskedChecklist, type MadeChecklist } from './checklist/make-checklist.js';
import { asFhir } from './fhir/as-fhir.js';
import { writeBack, type WrittenBack } from './fhir/write-back.js';
import type { Session } from './session.js';
import { decideVerification, type AskedVerification } from './verification/decide-verification.js';

/** What the pharmacist's pages and addresses are made of: data in, data out, no HTTP. */
export interface Pharmacy {
  /** @throws Refusal: `makeChecklist` names which */
  checklist(asked: AskedChecklist): Promise<Checklist>;
  /** The same, with the record it was made of: what a page draws from. */
  open(asked: AskedChecklist): Promise<MadeChecklist>;
  /** @throws Refusal: `decideVerification` names which */
  decide(asked: AskedVerification): Promise<Verification>;
  /** With a session only what is of its own FHIR server. */
  verifications(query: VerificationQuery, session: Session | null): Promise<Page<Verification>>;
  workList(query: WorkQuery, session: Session | null): Promise<Page<WorkItem>>;
  /** Tells the EHR of a decision that is kept; null without a session. Never rejects. */
  writeBack(decision: Verification, session: Session | null): Promise<WrittenBack | null>;
}

/** The pharmacist waits for it; what is late is told as failed. */
const WRITE_WITHIN_MS = 10_000;

export function createPharmacy(parts: Parts): Pharmacy {
  async function open(asked: AskedChecklist): Promise<MadeChecklist> {
    const source = sourceOf(asked.session?.fhirServer);
    const { checklist, from } = await makeChecklist(asked, parts);
    await keepChecklist(checklist, source, parts);
    return { checklist: await withOverrides(checklist, source, parts), from };
  }
  const checklist = async (asked: AskedChecklist) => (await open(asked)).checklist;
  return {
    checklist,
    open,
    decide: (asked) => decideVerification(asked, { ...parts, checklist }),
    verifications: async (query, session) => {
      const wanted = within(query, session);
      return wanted ? parts.store.pharmacy.verifications(wanted) : NONE;
    },
    workList: async (query, session) => {
      const wanted = within(query, session);
      return wanted ? parts.store.pharmacy.workList(wanted) : NONE;
    },
    writeBack: async (decision, session) => {
      if (!session) return null;
      const { fhirServer, accessToken, scopes } = session;
      const signal = AbortSignal.timeout(WRITE_WITHIN_MS);
      const { knowledge, config, getText: send } = parts;
      const decided = asFhir(decision, knowledge, config.language);
      return writeBack(decided, { fhirServer, accessToken, scopes, send, signal });
    },
  };
}

/** A session sees what is of its own FHIR server; one that was launched for a patient, no other patient. */
function within<Query extends { patientId?: string | undefined }>(
  query: Query,
  session: Session | null,
): (Query & { source?: string }) | null {
  if (!session) return query;
  const { fhirServer, patientId } = session;
  const wanted = query.patientId ?? patientId ?? undefined;
  if (patientId !== null && wanted !== patientId) return null;
  return { ...query, source: sourceOf(fhirServer), ...(wanted !== undefined && { patientId: wanted }) };
}

const NONE = { items: [], next: null };
