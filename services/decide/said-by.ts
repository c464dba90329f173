import type { Judged } from './answers.js';
import type { Fired, Outcome } from './outcome.js';
import { INDICATORS, type SaidBy } from './rule.js';

/** What the outcomes of one order are weighed against one another with. */
interface Together {
  outcomes: readonly Outcome[];
  answers: Judged;
}

/** The same outcomes; for the checklist only what another rule tells the EHR of this order already. */
export function withoutWhatOthersSay(outcomes: readonly Outcome[], answers: Judged): Outcome[] {
  const together = { outcomes, answers };
  return outcomes.map((outcome) =>
    tellsTheEhr(outcome) && isSaidByOthers(outcome, together) ? { checklistOnly: true, ...outcome } : outcome,
  );
}

function tellsTheEhr(outcome: Outcome): outcome is Fired {
  return outcome.outcome === 'fires' && outcome.rule.status === 'active' && !outcome.checklistOnly;
}

function isSaidByOthers(fired: Fired, together: Together): boolean {
  return fired.rule.saidBy.some((said) => isSaidBy(said, fired, together));
}

/** Only by one that really tells the EHR, and tells it as gravely: a rule that a site switched off says nothing. */
function isSaidBy({ rule, ours, theirs, when }: SaidBy, fired: Fired, together: Together): boolean {
  const other = together.outcomes.find((one) => one.rule.id === rule);
  if (!other || !tellsTheEhr(other) || !isAsGrave(other, fired)) return false;
  if (ours && !ours.includes(fired.text)) return false;
  if (theirs && !theirs.includes(other.text)) return false;
  if (when && together.answers.to(when) !== true) return false;
  return !isSaidByOthers(other, together);
}

function isAsGrave(other: Fired, fired: Fired): boolean {
  return INDICATORS.indexOf(other.indicator) >= INDICATORS.indexOf(fired.indicator);
}
