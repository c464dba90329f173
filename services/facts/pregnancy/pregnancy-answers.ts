import { addDays } from '../calendar.js';
import type { Chart, NotedObservation } from '../chart.js';
import { matchIn } from '../terms.js';
import { isWithin } from '../when.js';
import { isLater, type PregnancyFinding } from './pregnancy-finding.js';

const PREGNANT = 'answer-pregnant';
const POSSIBLE = 'answer-possibly-pregnant';
const NOT_PREGNANT = 'answer-not-pregnant';

type Answer = 'pregnant' | 'possible' | 'not' | 'unclear';

/** What one observation answers to the question whether the patient is pregnant; null: it is about something else. */
function answerOf(observation: NotedObservation): Answer | null {
  const { matches, answers, holds, isAnswered, usable } = observation;
  const isAsked = matchIn(matches, 'obs-pregnancy-status') !== null;
  const found = meaningOf(matches);
  if (!isAsked && !found) return null;
  if (!usable) return 'unclear';
  const answer = meaningOf(answers);
  if (!found) return answer ?? (holds === null ? 'unclear' : plain(holds));
  // "not pregnant: no" denies nothing
  if (found === 'not') return holds === false || (answer ?? 'not') !== 'not' ? 'unclear' : 'not';
  if (holds === false || answer === 'not') return 'not';
  return isAnswered && holds === null && answer === null ? 'unclear' : found;
}

/** The possible before the sure, and no before yes: "possibly pregnant" and "not pregnant" hold the word too. */
function meaningOf(matches: NotedObservation['matches']): Exclude<Answer, 'unclear'> | null {
  if (matchIn(matches, NOT_PREGNANT)) return 'not';
  if (matchIn(matches, POSSIBLE)) return 'possible';
  return matchIn(matches, PREGNANT) ? 'pregnant' : null;
}

function plain(holds: boolean): Answer {
  return holds ? 'pregnant' : 'not';
}

/** The usable observations that say "not pregnant", each with its date. */
export function denials({ otherObservations }: Chart): NotedObservation[] {
  return otherObservations.entries.filter((observation) => answerOf(observation) === 'not');
}

/** Answers of the look-back that no later "not pregnant" cancels. */
export function answeredPregnancies(chart: Chart): PregnancyFinding[] {
  const { asOf, settings } = chart;
  const from = addDays(asOf.day, -settings.pregnancy.observationDays);
  return chart.otherObservations.entries.flatMap((observation) => {
    const answer = answerOf(observation);
    const { when, evidence } = observation;
    if (answer === null || answer === 'not' || isDenied(observation, chart)) return [];
    const lately = when && isWithin(when, from, asOf.day);
    if (lately === false) return [];
    const counts = answer === 'unclear' ? null : lately;
    return [{ is: answer === 'pregnant' ? 'recorded' : 'possible', counts, when, evidence } as const];
  });
}

/** A delivery expected on the as-of day or later; a later "not pregnant" cancels it. */
export function expectedDeliveries(chart: Chart): NotedObservation[] {
  return chart.otherObservations.entries.filter(
    (observation) =>
      observation.usable &&
      matchIn(observation.matches, 'obs-delivery-date') !== null &&
      observation.answerWhen !== null &&
      observation.answerWhen.to >= chart.asOf.day &&
      !isDenied(observation, chart),
  );
}

function isDenied({ when }: NotedObservation, chart: Chart): boolean {
  return denials(chart).some((denial) => isLater(denial.when, when));
}
