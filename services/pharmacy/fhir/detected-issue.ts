import { RULES_SYSTEM } from '../../cards/build-cards.js';
import type { Indicator } from '../../decide/rule.js';
import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';
import type { Verification } from '../../store/pharmacy/verification.js';
import type { ReasonCoding } from '../verification/reason-codes.js';
import { personOf, VERIFICATION_SYSTEM } from './task.js';

const SEVERITY: Readonly<Record<Indicator, string>> = { critical: 'high', warning: 'moderate', info: 'low' };

/** What an issue says beside the item of the checklist. */
export interface IssueContext {
  /** the rule's name */
  title: string;
  /** why the order was verified all the same */
  mitigation: { reason: ReasonCoding | { code: string }; comment: string | null } | null;
}

/** The decision's id without its dashes, and the rule: within the 64 signs that FHIR gives an id. */
export function issueId(decision: string, rule: string): string {
  return `${decision.replaceAll('-', '')}.${rule}`;
}

/** The decision that an issue belongs to; null when the id is none of ours. */
export function decisionOfIssue(id: string): string | null {
  const [, ...parts] = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})\./.exec(id) ?? [];
  return parts.length === 5 ? parts.join('-') : null;
}

/** An alert that the pharmacist decided on, as a FHIR R4 DetectedIssue. */
export function detectedIssue(decision: Verification, item: KeptItem, { title, mitigation }: IssueContext) {
  const id = issueId(decision.id, item.rule);
  const at = new Date(decision.decidedAtMs).toISOString();
  return {
    resourceType: 'DetectedIssue',
    id,
    identifier: [{ system: VERIFICATION_SYSTEM, value: id }],
    status: 'final',
    code: { coding: [{ system: RULES_SYSTEM, version: item.version, code: item.rule, display: title }] },
    ...(item.indicator && { severity: SEVERITY[item.indicator] }),
    patient: { reference: `Patient/${decision.patientId}` },
    identifiedDateTime: at,
    implicated: [{ reference: `MedicationRequest/${decision.orderId}` }],
    detail: title,
    ...(mitigation && {
      mitigation: [
        {
          action: {
            coding: [mitigation.reason],
            ...(mitigation.comment !== null && { text: mitigation.comment }),
          },
          date: at,
          author: personOf(decision.by),
        },
      ],
    }),
  };
}

export type IssueOfDecision = ReturnType<typeof detectedIssue>;
