import { referenceOf, wordsOf } from '../as-recorded.js';
import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { Entries, NotedObservation } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import { NO_RESULT, RESULT } from '../labs/result-status.js';
import { doesNotExistYet, issuedLater, sampledWhen } from '../labs/sample-time.js';
import { isComplete, resourcesOf } from '../record.js';
import { wholeWords } from '../terminology/whole-words.js';
import type { Match } from '../terms.js';
import type { Known } from '../three-valued.js';
import { readWhen } from '../when.js';

const YES = 'answer-yes';
const NO = 'answer-no';

/** A question with its answer: the Observation itself, or one of its components. */
type Answered = Pick<
  Observation,
  'code' | 'valueCodeableConcept' | 'valueString' | 'valueBoolean' | 'valueDateTime'
>;

/** Findings that are no laboratory results, each component by its own code; a pending one does not say anything yet. */
export function readOtherObservations(input: ChartInput): Entries<NotedObservation> {
  const { otherObservations } = input.record.items;
  return {
    entries: resourcesOf(otherObservations).flatMap((observation, index) =>
      isNotedBy(observation, input)
        ? [observation, ...(observation.component ?? [])].map((answered) =>
            noted(answered, { observation, index }, input),
          )
        : [],
    ),
    complete: isComplete(otherObservations),
  };
}

function isNotedBy(observation: Observation, { asOf }: ChartInput): boolean {
  const { status = '' } = observation;
  const isPending = status === 'registered' || issuedLater(observation, asOf);
  return (
    !NO_RESULT.has(status) &&
    !isPending &&
    !doesNotExistYet(observation, sampledWhen(observation, asOf), asOf)
  );
}

interface Source {
  observation: Observation;
  index: number;
}

function noted(answered: Answered, source: Source, { asOf, terms }: ChartInput): NotedObservation {
  const when = sampledWhen(source.observation, asOf);
  const { code, valueCodeableConcept, valueString, valueBoolean, valueDateTime } = answered;
  const written = valueString === undefined ? undefined : { text: valueString };
  const answers = [valueCodeableConcept, written].flatMap((concept) => terms.matches(concept));
  return {
    reference: referenceOf(source.observation, source.index),
    matches: terms.matches(code),
    answers,
    holds: valueBoolean ?? plainAnswer(answers),
    isAnswered: [valueCodeableConcept, valueString, valueBoolean, valueDateTime].some(
      (value) => value !== undefined,
    ),
    answerWhen: readWhen(valueDateTime ?? valueString, asOf.timeZone),
    when,
    usable: RESULT.has(source.observation.status ?? ''),
    evidence: evidenceOf(answered, source, asOf),
  };
}

/** Yes or no, when the answer is that one word: "no" in "no result yet" is no answer. */
function plainAnswer(answers: readonly Match[]): Known {
  const [plain] = answers.filter(
    ({ set, text, code }) => (set === YES || set === NO) && wholeWords(text).join(' ') === code,
  );
  return plain ? plain.set === YES : null;
}

function evidenceOf(answered: Answered, { observation, index }: Source, asOf: AsOf): Evidence {
  const { valueCodeableConcept, valueString, valueBoolean, valueDateTime } = answered;
  const when = sampledWhen(observation, asOf);
  const date = valueCodeableConcept ? null : readWhen(valueString ?? valueDateTime, asOf.timeZone);
  const valueDay = date && date.from === date.to ? date.from : null;
  const words = valueCodeableConcept
    ? wordsOf(valueCodeableConcept)
    : (valueString ?? valueDateTime ?? valueBoolean);
  const answer = valueDay ? undefined : words;
  return {
    what: 'observation',
    ...(observation.id !== undefined && { reference: referenceOf(observation, index) }),
    value: [wordsOf(answered.code), answer].filter((part) => part !== undefined && part !== '').join(': '),
    ...(valueDay && { valueDay }),
    ...(when && when.from === when.to && { day: when.from }),
    ...(!RESULT.has(observation.status ?? '') && { unusable: 'no-status' as const }),
  };
}
