import { wordsOf } from '../as-recorded.js';
import { SEVERITIES, type Evidence } from '../evidence.js';
import type { AllergyIntolerance } from '../fhir/allergy-intolerance.js';
import { conceptOf } from '../fhir/code-or-reference.js';

/** What happened, each in the words of the record, and how badly at its worst; left out where the record does not say. */
export function reactionOf({ reaction = [] }: AllergyIntolerance): Pick<Evidence, 'reaction' | 'severity'> {
  const shown = reaction
    .flatMap(({ manifestation = [] }) => manifestation.map((one) => wordsOf(conceptOf(one))))
    .filter((words) => words !== '');
  const severity = SEVERITIES.findLast((word) => reaction.some((one) => one.severity === word));
  return { reaction: shown.length > 0 ? [...new Set(shown)].join(', ') : undefined, severity };
}
