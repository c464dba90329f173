import { z } from 'zod';
import { ITEM_TYPES } from '../checklist/posted-bundle.js';
import { checklistQuestion, ChecklistRequest } from '../checklist/checklist-request.js';
import type { Dispensed } from '../../store/pharmacy/verification.js';
import type { OrderForm } from './order-form.js';
import type { Target } from './order-target.js';

/** What the checklist of a page is asked by; or why it can't be asked. */
export type Asking = { question: ChecklistRequest } | { lacks: 'record' | 'readable-record' };

/** Of the address and the form: the record that was sent with it, else the EHR's, else the example's. */
export function askingFor(target: Target, form: OrderForm, dispensed: Dispensed): Asking {
  const { example, session, patientId, orderId } = target;
  const dispense = dispensed.brand === '' && dispensed.batch === '' ? undefined : dispensed;
  if (example) return { question: { ...example, dispense } };
  if (form.bundle === '' && !session) return { lacks: 'record' };
  const record = form.bundle === '' ? {} : sentRecord(form);
  if (!record) return { lacks: 'readable-record' };
  const named = orderId ?? (form.order === '' ? undefined : form.order);
  const read = ChecklistRequest.safeParse({ patientId, ...(named && { orderId: named }), ...record });
  return read.success ? { question: { ...read.data, dispense } } : { lacks: 'readable-record' };
}

const Sent = z.object({ bundle: checklistQuestion.bundle.unwrap() });

/** null: it is no FHIR Bundle as JSON */
function sentRecord({ bundle, isWhole }: OrderForm): object | null {
  try {
    const read = Sent.safeParse({ bundle: JSON.parse(bundle) as unknown });
    return read.success ? { ...read.data, ...(isWhole && { none: ITEM_TYPES }) } : null;
  } catch {
    return null;
  }
}
