import { z } from 'zod';
import { DECISIONS, type Decision, type Dispensed } from '../../store/pharmacy/verification.js';
import { formFields } from '../smart/form-fields.js';

/** A reason as the form sends it: which list it is of, and its code. */
export interface TypedReason {
  list: 'verify' | 'hold';
  code: string;
}

/** What was typed on the page of an order, as it was typed; empty: nothing. */
export interface OrderForm {
  deed: 'open' | 'check' | 'decide';
  /** whom and what the page was about */
  patient: string;
  order: string;
  /** of the checklist that the page showed */
  version: string;
  decision: Decision | null;
  reason: TypedReason | null;
  comment: string;
  by: string;
  dispensed: Dispensed;
  /** what the page's checklist was made with */
  checkedWith: Dispensed;
  /** JSON of a record, where none can be read */
  bundle: string;
  isWhole: boolean;
  /** code by rule */
  reasons: Readonly<Record<string, string>>;
}

const Deed = z.enum(['open', 'check', 'decide']);
const OF_RULE = /^reason-([a-z0-9-]{1,64})$/;

/** Reads a body that Express has taken apart; of no body, an empty form. */
export function readOrderForm(body: unknown): OrderForm {
  const fields = new Map(formFields(body));
  const field = (name: string, most = 2000) => (fields.get(name) ?? '').trim().slice(0, most);
  const named = (prefix = '') => ({
    brand: field(`${prefix}brand`, 100),
    batch: field(`${prefix}batch`, 40),
  });
  return {
    deed: Deed.safeParse(field('do')).data ?? 'open',
    patient: field('patient'),
    order: field('order'),
    version: field('version'),
    decision: DECISIONS.find((one) => one === field('decision')) ?? null,
    reason: typedReason(field('reason')),
    comment: field('comment'),
    by: field('by', 200),
    dispensed: named(),
    checkedWith: named('checked-'),
    bundle: fields.get('bundle') ?? '',
    isWhole: field('whole') !== '',
    reasons: Object.fromEntries(
      [...fields].flatMap(([name, code]) => {
        const rule = OF_RULE.exec(name)?.[1];
        return rule === undefined || code === '' ? [] : [[rule, code]];
      }),
    ),
  };
}

function typedReason(written: string): TypedReason | null {
  const [, list, code] = /^(verify|hold):([a-z-]{1,64})$/.exec(written) ?? [];
  return code === undefined ? null : { list: list === 'verify' ? 'verify' : 'hold', code };
}
