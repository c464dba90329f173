import type { Parts } from '../../parts.js';
import { traceOf } from '../../platform/errors.js';
import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';
import type { OrderNamed } from '../../store/pharmacy/order-named.js';
import type { Checklist } from './checklist.js';

/** What is kept of a checklist: which rule said what, and nothing of why. */
export function keptItems({ items }: Checklist): KeptItem[] {
  return items.map(({ rule, version, outcome, indicator }) => ({
    ...{ rule, version, outcome },
    ...(indicator && { indicator }),
  }));
}

/** Where there is an order to decide on. A store that fails costs the pharmacist no checklist. */
export async function keepChecklist(
  checklist: Checklist,
  source: string,
  { store, now, log }: Pick<Parts, 'store' | 'now' | 'log'>,
): Promise<void> {
  const order = namedIn(checklist, source);
  if (!order) return;
  const made = { order, version: checklist.version, madeAtMs: now(), items: keptItems(checklist) };
  await store.pharmacy.keepChecklist(made).catch((error: unknown) => {
    log.error(traceOf(error), 'a checklist was not kept: its order may be missing on the work list');
  });
}

/** With what the prescriber answered to its alerts, where the EHR has told it. */
export async function withOverrides(
  checklist: Checklist,
  source: string,
  { store, knowledge, log }: Pick<Parts, 'store' | 'knowledge' | 'log'>,
): Promise<Checklist> {
  const order = namedIn(checklist, source);
  if (!order) return checklist;
  const told = await store.pharmacy.overridesOf(order).catch((error: unknown) => {
    log.error(traceOf(error), 'overrides could not be read: the checklist is shown without');
    return [];
  });
  const { reasons } = knowledge.overrideReasons;
  const items = checklist.items.map((item) => {
    const overrides = told
      .filter(({ rule }) => rule === item.rule)
      .map((one) => ({ ...one, display: reasons[one.reason ?? '']?.[checklist.language] ?? null }));
    return overrides.length > 0 ? { ...item, overrides } : item;
  });
  return { ...checklist, items };
}

function namedIn({ patientId, order, notApplicable }: Checklist, source: string): OrderNamed | null {
  if (notApplicable || order.id === null || order.resourceType !== 'MedicationRequest') return null;
  return { source, patientId, orderId: order.id };
}
