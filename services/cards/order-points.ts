import { INDICATORS, type Rule } from '../decide/rule.js';
import type { Point } from './point.js';

const BASES: readonly Rule['basis'][] = ['label', 'beyond-label'];

const collator = new Intl.Collator('en', { numeric: true });

/** `4.2, 4.4, 4.10`, then what has no number. */
export function inLabelOrder(sections: readonly string[]): string[] {
  return [...new Set(sections)].sort((one, other) => collator.compare(one, other));
}

/**
 * Worst first, then the label before what lies beyond it, then by label section, then by rule id; points alike in these
 * stay in the order of the drafts.
 */
export function inOrder(points: readonly Point[]): Point[] {
  return [...points].sort(
    (one, other) =>
      INDICATORS.indexOf(other.indicator) - INDICATORS.indexOf(one.indicator) ||
      compareRules(one.rule, other.rule),
  );
}

/** The label before what lies beyond it, then by label section, then by id. */
export function compareRules(one: Rule, other: Rule): number {
  return (
    BASES.indexOf(one.basis) - BASES.indexOf(other.basis) ||
    collator.compare(firstSection(one), firstSection(other)) ||
    collator.compare(one.id, other.id)
  );
}

function firstSection({ labelSections }: Rule): string {
  return inLabelOrder(labelSections)[0] ?? '';
}
