import { namedReference, referenceOf, wordsOf } from '../as-recorded.js';
import type { ChartInput } from '../chart-input.js';
import type { Entries, NotedObservation } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import { NO_RESULT, RESULT } from '../labs/result-status.js';
import { doesNotExistYet, issuedLater, sampleTimes, type SampleTimes } from '../labs/sample-time.js';
import { oncePerRecord, type Recorded } from '../once-per-record.js';
import { isComplete, resourcesOf } from '../record.js';
import { wholeWords } from '../terminology/whole-words.js';
import type { Match } from '../terms.js';
import type { Known } from '../three-valued.js';
import { exactDay, readWhen, type When } from '../when.js';

const YES = 'answer-yes';
const NO = 'answer-no';

/** A question with its answer: the Observation itself, or one of its components. */
type Answered = Pick<
  Observation,
  'code' | 'valueCodeableConcept' | 'valueString' | 'valueBoolean' | 'valueDateTime'
>;

/** Findings that are no laboratory results, each component by its own code; a pending one does not say anything yet. */
export function readOtherObservations(input: ChartInput): Entries<NotedObservation> {
  const { asOf, record } = input;
  return {
    entries: notedIn(input).flatMap(({ times, entries }) =>
      issuedLater(times, asOf) || doesNotExistYet(times, asOf) ? [] : entries,
    ),
    complete: isComplete(record.items.otherObservations),
  };
}

/** Of each Observation that says something. */
const notedIn = oncePerRecord((recorded): readonly { times: SampleTimes; entries: NotedObservation[] }[] =>
  resourcesOf(recorded.record.items.otherObservations).flatMap((observation, index) => {
    const { status = '' } = observation;
    if (NO_RESULT.has(status) || status === 'registered') return [];
    const times = sampleTimes(observation, recorded.timeZone);
    const source = { observation, index, when: times.when, usable: RESULT.has(status) };
    const answered = [observation, ...(observation.component ?? [])];
    return [{ times, entries: answered.map((one) => noted(one, source, recorded)) }];
  }),
);

interface Source {
  observation: Observation;
  index: number;
  when: When | null;
  usable: boolean;
}

function noted(answered: Answered, source: Source, { timeZone, terms }: Recorded): NotedObservation {
  const { code, valueCodeableConcept, valueString, valueBoolean, valueDateTime } = answered;
  const answers = [valueCodeableConcept, { text: valueString }].flatMap((concept) => terms.matches(concept));
  return {
    reference: referenceOf(source.observation, source.index),
    matches: terms.matches(code),
    answers,
    holds: valueBoolean ?? plainAnswer(answers),
    isAnswered: [valueCodeableConcept, valueString, valueBoolean, valueDateTime].some(
      (value) => value !== undefined,
    ),
    answerWhen: readWhen(valueDateTime ?? valueString, timeZone),
    when: source.when,
    usable: source.usable,
    evidence: evidenceOf(answered, source, timeZone),
  };
}

/** Yes or no, when the answer is that one word: "no" in "no result yet" is no answer. */
function plainAnswer(answers: readonly Match[]): Known {
  const [plain] = answers.filter(
    ({ set, text, code }) => (set === YES || set === NO) && wholeWords(text).join(' ') === code,
  );
  return plain ? plain.set === YES : null;
}

function evidenceOf(answered: Answered, { observation, when, usable }: Source, timeZone: string): Evidence {
  const { valueCodeableConcept, valueString, valueBoolean, valueDateTime } = answered;
  const date = valueCodeableConcept ? null : readWhen(valueString ?? valueDateTime, timeZone);
  const valueDay = exactDay(date) ?? undefined;
  const words = valueCodeableConcept
    ? wordsOf(valueCodeableConcept)
    : (valueString ?? valueDateTime ?? valueBoolean);
  const answer = valueDay ? undefined : words;
  return {
    what: 'observation',
    reference: namedReference(observation),
    value: [wordsOf(answered.code), answer].filter((part) => part !== undefined && part !== '').join(': '),
    valueDay,
    day: exactDay(when) ?? undefined,
    unusable: usable ? undefined : 'no-status',
  };
}
