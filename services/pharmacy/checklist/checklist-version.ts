import { createHash } from 'node:crypto';
import type { ChecklistItem } from '../../cards/checklist/checklist.js';
import type { Outcome } from '../../decide/outcome.js';

/** What a checklist found, in whatever language and order it is told. */
interface Found {
  patientId: string;
  reference: string;
  outcomes: readonly Outcome[];
  items: readonly ChecklistItem[];
}

/** The same word only for the same outcomes of the same rules, resting on the same evidence. */
export function checklistVersion({ patientId, reference, outcomes, items }: Found): string {
  const judged = outcomes.map(wordOf).sort();
  const rested = items
    .flatMap(({ rule, evidence }) => evidence.map((entry) => JSON.stringify([rule, { ...entry, text: '' }])))
    .sort();
  const all = JSON.stringify([patientId, reference, judged, rested]);
  return createHash('sha256').update(all).digest('base64url');
}

function wordOf(outcome: Outcome): string {
  const { rule, outcome: word } = outcome;
  const more =
    outcome.outcome === 'fires'
      ? [outcome.indicator, outcome.text]
      : outcome.outcome === 'cannot-tell'
        ? outcome.missing
        : [];
  return JSON.stringify([rule.id, rule.version, word, ...more]);
}
