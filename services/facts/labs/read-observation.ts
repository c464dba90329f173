import type { Day } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { LabResult } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import type { ResultItem, TestName } from './lab-test.js';
import { ourMeasurements, type OurMeasurement } from './measurements.js';
import { valueAsRecorded } from './measure.js';
import { evidenceOf, resultOf, type Sample } from './result-of.js';
import { NO_RESULT } from './result-status.js';
import { doesNotExistYet, isVagueAndOld, issuedLater, latestDay, sampledWhen } from './sample-time.js';

/** What became of one measurement. */
export type Finding = { test: TestName } & (
  { is: 'usable'; result: LabResult } | { is: 'unusable' | 'pending'; day: Day | null; evidence: Evidence }
);

/** An Observation with where it was found and the name it goes by. */
export interface FoundObservation {
  observation: Observation;
  reference: string;
  item: ResultItem;
}

type Context = Pick<ChartInput, 'asOf' | 'settings' | 'terms'>;

/** Every measurement of our tests in an Observation, sorted by what can be done with it (specification, section 1). */
export function readObservation(found: FoundObservation, context: Context): Finding[] {
  const { observation, reference, item } = found;
  const { asOf, settings, terms } = context;
  if (NO_RESULT.has(observation.status ?? '')) return [];
  const when = sampledWhen(observation, asOf);
  if (doesNotExistYet(observation, when, asOf)) return [];
  if (when && isVagueAndOld(when, asOf, settings)) return [];
  const sample = { observation, reference, when };
  return ourMeasurements(observation, item, terms).map((ours) => findingOf(ours, sample, context));
}

function findingOf(ours: OurMeasurement, sample: Sample, { asOf, settings }: Context): Finding {
  const { test } = ours.labTest;
  const day = latestDay(sample.when, asOf);
  const evidence = evidenceOf(ours, sample);
  if (sample.observation.status === 'registered' || issuedLater(sample.observation, asOf))
    return { test, is: 'pending', day, evidence };
  const result = resultOf(ours, sample, settings);
  if (typeof result !== 'string') return { test, is: 'usable', result };
  const value = valueAsRecorded(ours.measurement);
  return {
    test,
    is: 'unusable',
    day,
    evidence: { ...evidence, ...(value !== null && { value }), unusable: result },
  };
}
