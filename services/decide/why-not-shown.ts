import type { Outcome } from './outcome.js';
import type { Hook } from './rule.js';

/** Judged, and kept from the clinician: for the trail. */
export type WhyNotShown = 'shadow' | 'checklist-only' | 'again-at-order-sign';

/** What the site wants while an order is still being written. */
export type AtOrderSelect = 'all' | 'critical-only';

/** Where an outcome is to be shown. */
export interface Showing {
  hook: Hook;
  atOrderSelect: AtOrderSelect;
}

/** Null for an outcome that shows, and for one that has nothing to show. */
export function whyNotShown(outcome: Outcome, showing: Showing): WhyNotShown | null {
  if (outcome.rule.status !== 'active') return 'shadow';
  if (outcome.outcome === 'fires' && outcome.checklistOnly) return 'checklist-only';
  return isLeftForSigning(outcome, showing) ? 'again-at-order-sign' : null;
}

/** No rule of order-select asks at which hook of an order it is judged: what it finds here it finds when it is signed. */
function isLeftForSigning(outcome: Outcome, { hook, atOrderSelect }: Showing): boolean {
  if (hook !== 'order-select' || atOrderSelect === 'all') return false;
  return outcome.rule.hooks.includes('order-sign') && isMilderThanCritical(outcome);
}

function isMilderThanCritical(outcome: Outcome): boolean {
  if (outcome.outcome === 'fires') return outcome.indicator !== 'critical';
  return outcome.outcome === 'cannot-tell' && outcome.rule.cannotTell !== 'checklist';
}
