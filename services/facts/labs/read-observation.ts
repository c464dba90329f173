import type { LabResult } from '../chart.js';
import type { Evidence, UnusableReason } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import type { Recorded } from '../once-per-record.js';
import type { ResultItem } from './lab-test.js';
import { ourMeasurements, type OurMeasurement } from './measurements.js';
import { valueAsRecorded } from './measure.js';
import { evidenceOf, resultOf, type Sample } from './result-of.js';
import { NO_RESULT } from './result-status.js';
import { sampleTimes } from './sample-time.js';

/** One measurement of our tests as the record has it, from whatever day it is looked at. */
export interface RecordedMeasurement {
  ours: OurMeasurement;
  sample: Sample;
  /** why, when it can't be used */
  result: LabResult | UnusableReason;
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
  if (NO_RESULT.has(observation.status)) return [];
  const measurements = ourMeasurements(observation, item, terms);
  if (measurements.length === 0) return [];
  const { when, issued } = sampleTimes(observation, timeZone);
  const sample: Sample = { observation, reference, when, issued };
  return measurements.map((ours) => ({ ours, sample, result: resultOf(ours, sample, settings) }));
}

/** Its status says that there is no result yet. */
export function isRegistered({ sample }: RecordedMeasurement): boolean {
  return sample.observation.status === 'registered';
}

/** What it is, where it stands and when it was sampled. */
export function evidenceOfPending({ ours, sample }: RecordedMeasurement): Evidence {
  return evidenceOf(ours, sample);
}

/** The same, with what stands there instead of a usable value, and why it can't be used. */
export function evidenceOfUnusable(
  { ours, sample }: RecordedMeasurement,
  unusable: UnusableReason,
): Evidence {
  const value = valueAsRecorded(ours.measurement) ?? undefined;
  return { ...evidenceOf(ours, sample), value, unusable };
}
