import { Refusal } from '../../platform/errors.js';
import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';
import type { VerificationRequest } from './verification-request.js';

/** What a checklist did not pass. What is only information asks for no answer. */
export function openItems(items: readonly KeptItem[]): KeptItem[] {
  return items.filter(
    ({ outcome, indicator }) => outcome === 'cannot-tell' || (outcome === 'alert' && indicator !== 'info'),
  );
}

/**
 * A reason and a comment for every decision but one: verified, with nothing open. Each critical alert needs a reason of
 * its own before the order can be verified.
 * @throws Refusal reason-required naming the members or rules, invalid-request naming a code that is none
 */
export function checkReasons(
  { decision, reason, comment, reasons = [] }: VerificationRequest,
  open: readonly KeptItem[],
  codes: readonly string[],
): void {
  const unknown = [reason, ...reasons.map(({ code }) => code)].filter(
    (code) => code !== undefined && !codes.includes(code),
  );
  if (unknown.length > 0)
    throw new Refusal('invalid-request', [unknown.includes(reason) ? 'reason' : 'reasons']);
  const unanswered = open.filter(
    ({ rule, indicator }) => indicator === 'critical' && !reasons.some((one) => one.rule === rule),
  );
  if (decision === 'verified' && unanswered.length > 0)
    throw new Refusal(
      'reason-required',
      unanswered.map(({ rule }) => rule),
    );
  const needed = decision !== 'verified' || open.length > 0;
  const missing = Object.entries({ reason, comment }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (needed && missing.length > 0) throw new Refusal('reason-required', missing);
}
