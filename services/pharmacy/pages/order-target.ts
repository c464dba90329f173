import type { Request } from 'express';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../platform/errors.js';
import type { ChecklistRequest } from '../checklist/checklist-request.js';
import { createPharmacy } from '../pharmacy.js';
import type { Session } from '../session.js';
import { needsSession, partsForExamples, type Examples } from './example-record.js';

/** The order that an address is about, and how its record is had. Nothing of it stands in the address. */
export interface Target {
  address: string;
  session: Session | null;
  patientId: string;
  /** null: the only open order for denosumab that is on record */
  orderId: string | null;
  /** of an example patient: all there is to ask */
  example: ChecklistRequest | null;
  parts: Parts;
  /** false: decisions are shown and forgotten */
  isKept: boolean;
}

/** Errors: not-trusted. */
export async function sessionFor(request: Request, parts: Parts): Promise<Session | null> {
  if (!needsSession(parts)) return null;
  const session = await parts.smart.sessionOf(request);
  if (!session) throw new Refusal('not-trusted');
  return session;
}

/** `/pharmacy/orders/{id}`: of the work list, for who may see it. Errors: not-found, store-unavailable. */
export async function listedOrder(request: Request, parts: Parts, examples: Examples): Promise<Target> {
  const id = String(request.params.id);
  const session = await sessionFor(request, parts);
  const { items } = await createPharmacy(parts).workList({ id, limit: 1 }, session);
  const [item] = items;
  if (!item) throw new Refusal('not-found');
  const { patientId, orderId } = item;
  // where patients are real none of them is an example, whatever it is called
  const asked = partsForExamples(parts).isKept ? [...examples.values()] : [];
  const example = asked.find((one) => one.patientId === patientId && idOf(one) === orderId) ?? null;
  return { address: `/pharmacy/orders/${id}`, session, patientId, orderId, example, parts, isKept: true };
}

/** `/pharmacy/order`: what the EHR opened the page for. Errors: not-found. */
export async function launchedOrder(request: Request, parts: Parts): Promise<Target> {
  const session = await sessionFor(request, parts);
  if (session?.patientId == null) throw new Refusal('not-found');
  const opened = await parts.smart.openOrderOf(request);
  return {
    address: '/pharmacy/order',
    session,
    patientId: session.patientId,
    orderId: opened?.replace(/^MedicationRequest\//, '') ?? null,
    example: null,
    parts,
    isKept: true,
  };
}

/** `/pharmacy/examples/{story}`: no patient's. Errors: not-found. */
export function exampleOrder(request: Request, parts: Parts, examples: Examples): Target {
  const name = String(request.params.story);
  const example = examples.get(name);
  if (!example) throw new Refusal('not-found');
  return {
    address: `/pharmacy/examples/${name}`,
    session: null,
    patientId: example.patientId,
    orderId: idOf(example),
    example,
    ...partsForExamples(parts),
  };
}

function idOf({ order, orderId }: ChecklistRequest): string | null {
  return orderId ?? (typeof order?.id === 'string' ? order.id : null);
}
