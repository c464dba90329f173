import { sourceOf } from '../../gather/fhir-base.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../platform/errors.js';
import type { KeptChecklist } from '../../store/pharmacy/kept-checklist.js';
import type { OrderNamed } from '../../store/pharmacy/order-named.js';
import type { NewVerification } from '../../store/pharmacy/pharmacy-store.js';
import type { Verification } from '../../store/pharmacy/verification.js';
import { keptItems } from '../checklist/keep-checklist.js';
import type { Checklist } from '../checklist/checklist.js';
import type { AskedChecklist } from '../checklist/make-checklist.js';
import type { Session } from '../session.js';
import { checkReasons, openItems } from './check-reasons.js';
import { reasonsFor } from './reason-codes.js';
import { changedItems, StaleChecklist } from './stale-checklist.js';
import type { VerificationRequest } from './verification-request.js';

export interface AskedVerification extends Omit<AskedChecklist, 'request'> {
  request: VerificationRequest;
}

interface Deciding extends Pick<Parts, 'store' | 'knowledge' | 'now' | 'newId'> {
  /** makes the checklist anew, and keeps it */
  checklist: (asked: AskedChecklist) => Promise<Checklist>;
}

/**
 * Keeps a pharmacist's decision. It must be made on the newest checklist: where the record can be read, on one that is
 * made now.
 * @throws Refusal stale-checklist (a StaleChecklist), reason-required, invalid-request, store-unavailable, and those of
 * the checklist
 */
export async function decideVerification(asked: AskedVerification, parts: Deciding): Promise<Verification> {
  const { request, session } = asked;
  const order = orderNamed(request, session);
  const by = whoDecides(request, session);
  const newest = await newestChecklist(asked, order, parts);
  if (newest?.version !== request.checklist) throw await staleness(request, { order, newest }, parts);
  const open = openItems(newest.items);
  const codes = reasonsFor(request.decision, parts.knowledge, 'en').map(({ code }) => code);
  checkReasons(request, open, codes);
  const { decision, reason = null, comment = null, reasons = [] } = request;
  return parts.store.pharmacy.keepVerification({
    id: parts.newId(),
    ...order,
    ...{ decision, by, open, reason, comment },
    decidedAtMs: parts.now(),
    checklist: newest.version,
    reasons: reasons.map(withoutEmpty),
    ...(request.dispense && { dispensed: request.dispense }),
  });
}

/** @throws Refusal invalid-request when nothing was judged: there is nothing to decide on */
async function newestChecklist(
  asked: AskedVerification,
  order: OrderNamed,
  { store, checklist, now }: Deciding,
): Promise<KeptChecklist | null> {
  const { bundle, fhirServer } = asked.request;
  if (!bundle && !fhirServer && !asked.session) return store.pharmacy.checklist(order);
  const made = await checklist(asked);
  if (made.notApplicable) throw new Refusal('invalid-request', ['order']);
  return { version: made.version, madeAtMs: now(), items: keptItems(made) };
}

async function staleness(
  { checklist }: VerificationRequest,
  { order, newest }: { order: OrderNamed; newest: KeptChecklist | null },
  { store }: Deciding,
): Promise<StaleChecklist> {
  const before = await store.pharmacy.checklist(order, checklist);
  const changed = before && newest ? changedItems(before.items, newest.items) : [];
  return new StaleChecklist(changed, newest?.version ?? null);
}

/** Without trust there is one hospital: its orders need no server to be told apart. */
function orderNamed(
  { patientId, orderId, order }: Pick<VerificationRequest, 'patientId' | 'orderId' | 'order'>,
  session: Session | null,
): OrderNamed {
  const id = orderId ?? order?.id;
  if (typeof id !== 'string') throw new Refusal('invalid-request', ['orderId']);
  return { source: sourceOf(session?.fhirServer), patientId, orderId: id };
}

function whoDecides({ by }: VerificationRequest, session: Session | null): Verification['by'] {
  if (session) return { name: session.userName ?? session.user, user: session.user };
  if (by === undefined) throw new Refusal('invalid-request', ['by']);
  return { name: by, user: null };
}

function withoutEmpty({
  rule,
  code,
  comment,
}: NonNullable<VerificationRequest['reasons']>[number]): NewVerification['reasons'][number] {
  return { rule, code, ...(comment !== undefined && { comment }) };
}
