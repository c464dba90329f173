import { conceptsOf, referenceOf, wordsOf } from '../as-recorded.js';
import type { ChartInput } from '../chart-input.js';
import type { Diagnosis, Entries } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Condition } from '../fhir/condition.js';
import { isComplete, resourcesOf } from '../record.js';
import { isAfter, readWhen, type When } from '../when.js';
import { isActive, isDisproved } from './clinical-status.js';

/** The conditions recorded, and begun, by the as-of time; those disproved are not among them. */
export function readDiagnoses(input: ChartInput): Entries<Diagnosis> {
  const { conditions } = input.record.items;
  return {
    entries: resourcesOf(conditions)
      .flatMap((condition, index) => (isDisproved(condition) ? [] : [diagnosisOf(condition, index, input)]))
      .filter(({ onset, recorded }) => isKnownBy(onset, input) && isKnownBy(recorded, input)),
    complete: isComplete(conditions),
  };
}

function diagnosisOf(condition: Condition, index: number, { asOf, terms }: ChartInput): Diagnosis {
  const onset = readWhen(condition.onsetDateTime ?? condition.onsetPeriod?.start, asOf.timeZone);
  const recorded = readWhen(condition.recordedDate, asOf.timeZone);
  return {
    reference: referenceOf(condition, index),
    matches: terms.matches(condition.code),
    concepts: conceptsOf(condition.code, condition.bodySite),
    active: isActive(condition, asOf),
    onset,
    recorded,
    evidence: evidenceOf(condition, onset ?? recorded),
  };
}

function evidenceOf(condition: Condition, when: When | null): Evidence {
  return {
    what: 'diagnosis',
    ...(condition.id !== undefined && { reference: `Condition/${condition.id}` }),
    value: wordsOf(condition.code),
    ...(when && when.from === when.to && { day: when.from }),
  };
}

function isKnownBy(when: When | null, { asOf }: ChartInput): boolean {
  return !when || !isAfter(when, asOf);
}
