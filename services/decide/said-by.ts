import type { Fired, Outcome } from './outcome.js';
import type { Ask } from './judge-rule.js';
import { INDICATORS, type SaidBy } from './rule.js';

/** What the outcomes of one order are weighed against one another with. */
interface Together {
  outcomes: readonly Outcome[];
  ask: Ask;
}

/** The same outcomes; for the checklist only what another rule tells the EHR of this order already. */
export function withoutWhatOthersSay(outcomes: readonly Outcome[], ask: Ask): Promise<Outcome[]> {
  const together = { outcomes, ask };
  return Promise.all(
    outcomes.map(async (outcome): Promise<Outcome> =>
      tellsTheEhr(outcome) && (await isSaidByOthers(outcome, together))
        ? { ...outcome, checklistOnly: true }
        : outcome,
    ),
  );
}

function tellsTheEhr(outcome: Outcome): outcome is Fired {
  return outcome.outcome === 'fires' && outcome.rule.status === 'active' && !outcome.checklistOnly;
}

async function isSaidByOthers(fired: Fired, together: Together): Promise<boolean> {
  for (const said of fired.rule.saidBy) if (await isSaidBy(said, fired, together)) return true;
  return false;
}

/** Only by one that really tells the EHR, and tells it as gravely: a rule that a site switched off says nothing. */
async function isSaidBy({ rule, ours, theirs, when }: SaidBy, fired: Fired, together: Together) {
  const other = together.outcomes.find((one) => one.rule.id === rule);
  if (!other || !tellsTheEhr(other) || !isAsGrave(other, fired)) return false;
  if (ours && !ours.includes(fired.text)) return false;
  if (theirs && !theirs.includes(other.text)) return false;
  if (when && (await together.ask(when)) !== true) return false;
  return !(await isSaidByOthers(other, together));
}

function isAsGrave(other: Fired, fired: Fired): boolean {
  return INDICATORS.indexOf(other.indicator) >= INDICATORS.indexOf(fired.indicator);
}
