import { Refusal } from '../../platform/errors.js';
import { sourceOf } from '../../gather/fhir-base.js';
import type { ChecklistRequest } from '../checklist/checklist-request.js';
import { keptItems } from '../checklist/keep-checklist.js';
import type { MadeChecklist } from '../checklist/make-checklist.js';
import { createPharmacy } from '../pharmacy.js';
import { changedItems, StaleChecklist, type ChangedItem } from '../verification/stale-checklist.js';
import { parseVerificationRequest } from '../verification/verification-request.js';
import { askingFor } from './ask-for-order.js';
import { problemsOf, type Problem } from './form-problems.js';
import type { OrderForm } from './order-form.js';
import type { Target } from './order-target.js';
import type { Decided } from './order-view.js';
import type { Reader } from './reader.js';

/** What became of a decision. */
export interface Deciding {
  decided: Decided | null;
  problems: readonly Problem[];
  changed: readonly ChangedItem[] | null;
}

interface On {
  target: Target;
  form: OrderForm;
  question: ChecklistRequest;
  made: MadeChecklist;
  reader: Reader;
}

/** Nothing is kept while anything is wrong, or while the list is another than the one on the page. */
export async function decideOnPage(on: On): Promise<Deciding> {
  const { target, form, made } = on;
  const { checklist } = made;
  if (!(await isSameList(on))) {
    const changed = await changesSince(form.version, on);
    return { decided: null, problems: [], changed };
  }
  const problems = problemsOf(form, keptItems(checklist), { isSignedIn: target.session !== null });
  if (problems.length > 0) return { decided: null, problems, changed: null };
  try {
    return { decided: await keep(on), problems: [], changed: null };
  } catch (error) {
    if (error instanceof StaleChecklist) return { decided: null, problems: [], changed: error.changed };
    const problem = error instanceof Refusal && problemOf(error);
    if (problem) return { decided: null, problems: [problem], changed: null };
    throw error;
  }
}

/** What the pharmacist can mend, or try again, with all that was typed. */
function problemOf({ code }: Refusal): Problem | null {
  if (code === 'reason-required') return { field: 'reason', phrase: 'problem-other' };
  return code === 'store-unavailable' ? { field: 'decision-verified', phrase: 'storeUnavailable' } : null;
}

/** Brand and batch that were typed since make another list too: then the one without them must be the same. */
async function isSameList({ target, form, made, reader }: On): Promise<boolean> {
  if (form.version === made.checklist.version) return true;
  const { dispensed, checkedWith, version } = form;
  if (dispensed.brand === checkedWith.brand && dispensed.batch === checkedWith.batch) return false;
  const asking = askingFor(target, form, checkedWith);
  if (!('question' in asking)) return false;
  const { parts, session } = target;
  const asked = { request: asking.question, language: reader.language, session };
  return (await createPharmacy(parts).checklist(asked)).version === version;
}

async function changesSince(version: string, { target, made }: On): Promise<readonly ChangedItem[]> {
  const { checklist } = made;
  const { id } = checklist.order;
  if (id === null || version === '') return [];
  const source = sourceOf(target.session?.fhirServer);
  const named = { source, patientId: checklist.patientId, orderId: id };
  const before = await target.parts.store.pharmacy.checklist(named, version);
  return before ? changedItems(before.items, keptItems(checklist)) : [];
}

async function keep({ target, form, question, made, reader }: On): Promise<Decided> {
  const { parts, session, isKept } = target;
  const { decision, reason, comment, by, reasons } = form;
  const pharmacy = createPharmacy(parts);
  const isVerified = decision === 'verified';
  const request = parseVerificationRequest({
    ...question,
    ...(!question.order && { orderId: made.checklist.order.id }),
    checklist: made.checklist.version,
    decision,
    ...(reason && { reason: reason.code }),
    ...(comment !== '' && { comment }),
    ...(isVerified && { reasons: Object.entries(reasons).map(([rule, code]) => ({ rule, code })) }),
    ...(by !== '' && { by }),
  });
  const kept = await pharmacy.decide({ request, language: reader.language, session });
  return { decision: kept, writtenBack: await pharmacy.writeBack(kept, session), isKept };
}
