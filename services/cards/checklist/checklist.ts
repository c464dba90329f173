import type { Indicator } from '../../decide/rule.js';
import type { ExtensionEvidence } from '../card-extension.js';

export const CHECKLIST_OUTCOMES = ['alert', 'cannot-tell', 'pass', 'not-applicable'] as const;

export type ChecklistOutcome = (typeof CHECKLIST_OUTCOMES)[number];

/** `text` says it as a person reads it: `Total calcium: 2.05 mmol/L, 12 Nov 2026`. */
export type ChecklistEvidence = ExtensionEvidence & { text: string };

/** What one rule answers for one order. All texts are plain text: no markup of the record survives in them. */
export interface ChecklistItem {
  rule: string;
  version: string;
  outcome: ChecklistOutcome;
  /** of an alert */
  indicator?: Indicator;
  /** the rule's name */
  title: string;
  /** the finding, or what may be concluded */
  text: string;
  /** of an alert: why, in sentences */
  why?: readonly string[];
  labelSections: readonly string[];
  basis: 'label' | 'beyond-label';
  evidence: readonly ChecklistEvidence[];
  /** by name, of one that can't be told */
  missing?: readonly string[];
  /** what to do about an alert, the first step first */
  todo?: readonly string[];
}
