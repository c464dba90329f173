import { conceptsOf, namedReference, referenceOf, wordsOf } from '../as-recorded.js';
import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { Diagnosis, Entries } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Condition } from '../fhir/condition.js';
import { oncePerRecord, type Recorded } from '../once-per-record.js';
import { isComplete, resourcesOf } from '../record.js';
import { exactDay, isAfter, readWhen, type When } from '../when.js';
import { isActive, isDisproved } from './clinical-status.js';

/** The conditions recorded, and begun, by the as-of time; those disproved are not among them. */
export function readDiagnoses(input: ChartInput): Entries<Diagnosis> {
  const { asOf, record } = input;
  return {
    entries: conditionsIn(input)
      .filter(({ lasting: { onset, recorded } }) => isKnownBy(onset, asOf) && isKnownBy(recorded, asOf))
      .map(({ lasting, condition }) => diagnosis(lasting, isActive(condition, asOf))),
    complete: isComplete(record.items.conditions),
  };
}

/** What each says from whatever day it is looked at. */
const conditionsIn = oncePerRecord((recorded) =>
  resourcesOf(recorded.record.items.conditions).flatMap((condition, index) =>
    isDisproved(condition) ? [] : [{ condition, lasting: lastingOf(condition, index, recorded) }],
  ),
);

type Lasting = Omit<Diagnosis, 'active'>;

function diagnosis(
  { reference, matches, concepts, onset, recorded, evidence }: Lasting,
  active: boolean,
): Diagnosis {
  return { reference, matches, concepts, active, onset, recorded, evidence };
}

function lastingOf(condition: Condition, index: number, { terms, timeZone }: Recorded): Lasting {
  const onset = readWhen(condition.onsetDateTime ?? condition.onsetPeriod?.start, timeZone);
  const recorded = readWhen(condition.recordedDate, timeZone);
  return {
    reference: referenceOf(condition, index),
    matches: terms.matches(condition.code),
    concepts: conceptsOf(condition.code, condition.bodySite),
    onset,
    recorded,
    evidence: evidenceOf(condition, onset ?? recorded),
  };
}

function evidenceOf(condition: Condition, when: When | null): Evidence {
  return {
    what: 'diagnosis',
    reference: namedReference(condition),
    value: wordsOf(condition.code),
    day: exactDay(when) ?? undefined,
  };
}

function isKnownBy(when: When | null, asOf: AsOf): boolean {
  return !when || !isAfter(when, asOf);
}
