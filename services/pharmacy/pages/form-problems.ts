import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';
import { openItems } from '../verification/check-reasons.js';
import type { OrderForm } from './order-form.js';
import type { PharmacyPhrase } from './pharmacy-words.js';

/** What a form lacks, and where. */
export interface Problem {
  /** id of the field */
  field: string;
  phrase: PharmacyPhrase;
}

/** All that must be mended before the decision can be kept; the decision itself looks again. */
export function problemsOf(
  form: OrderForm,
  items: readonly KeptItem[],
  { isSignedIn }: { isSignedIn: boolean },
): Problem[] {
  const { decision, by, reason, comment, reasons } = form;
  const open = openItems(items);
  const critical = open.filter(({ indicator }) => indicator === 'critical');
  const isVerified = decision === 'verified';
  const needsReason = decision !== null && (!isVerified || open.length > 0);
  const isOfOtherList = reason !== null && (reason.list === 'verify') !== isVerified;
  return [
    ...(decision === null ? [{ field: 'decision-verified', phrase: 'problem-decision' as const }] : []),
    ...(isVerified ? critical : [])
      .filter(({ rule }) => reasons[rule] === undefined)
      .map(({ rule }) => ({ field: fieldOf(rule), phrase: 'problem-rule' as const })),
    ...(needsReason && reason === null ? [{ field: 'reason', phrase: 'problem-reason' as const }] : []),
    ...(decision !== null && isOfOtherList
      ? [{ field: 'reason', phrase: 'problem-reason-kind' as const }]
      : []),
    ...(needsReason && comment === '' ? [{ field: 'comment', phrase: 'problem-comment' as const }] : []),
    ...(!isSignedIn && by === '' ? [{ field: 'by', phrase: 'problem-by' as const }] : []),
  ];
}

/** The id and name of the field for a critical alert's reason. */
export function fieldOf(rule: string): string {
  return `reason-${rule}`;
}
