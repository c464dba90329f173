import type { LabResult } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import type { Recorded } from '../once-per-record.js';
import type { Settings } from '../settings.js';
import type { ResultItem, TestName } from './lab-test.js';
import { ourMeasurements, type OurMeasurement } from './measurements.js';
import { valueAsRecorded } from './measure.js';
import { evidenceOf, resultOf, type Sample } from './result-of.js';
import { NO_RESULT } from './result-status.js';
import { sampleTimes, type SampleTimes } from './sample-time.js';

/** One measurement of our tests as the record has it, from whatever day it is looked at. */
export interface RecordedMeasurement extends SampleTimes {
  test: TestName;
  reference: string;
  /** its status says that there is no result yet */
  isRegistered: boolean;
  /** null: it can't be used */
  result: LabResult | null;
  /** of a pending one: what it is, where it stands and when it was sampled */
  evidence: Evidence;
  /** of one that can't be used: why, too */
  unusable: Evidence;
}

/** An Observation with where it was found and the name it goes by. */
export interface FoundObservation {
  observation: Observation;
  reference: string;
  item: ResultItem;
}

/** Every measurement of our tests in an Observation, and what can be made of it (specification, section 1). */
export function readObservation(
  { observation, reference, item }: FoundObservation,
  { settings, terms, timeZone }: Recorded,
): RecordedMeasurement[] {
  if (NO_RESULT.has(observation.status ?? '')) return [];
  const times = sampleTimes(observation, timeZone);
  const sample = { observation, reference, ...times };
  return ourMeasurements(observation, item, terms).map((ours) => recorded(ours, sample, settings));
}

function recorded(ours: OurMeasurement, sample: Sample, settings: Settings): RecordedMeasurement {
  const { observation, reference, when, issued } = sample;
  const result = resultOf(ours, sample, settings);
  const evidence = evidenceOf(ours, sample);
  const isUsable = typeof result !== 'string';
  const value = isUsable ? null : valueAsRecorded(ours.measurement);
  return {
    test: ours.labTest.test,
    isRegistered: observation.status === 'registered',
    result: isUsable ? result : null,
    unusable: isUsable ? evidence : { ...evidence, ...(value !== null && { value }), unusable: result },
    ...{ reference, when, issued, evidence },
  };
}
