import type { LabResult } from '../chart.js';
import type { Evidence, UnusableReason } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import type { Settings } from '../settings.js';
import { asShown } from './as-shown.js';
import { measure } from './measure.js';
import type { OurMeasurement } from './measurements.js';
import { ownLimits } from './reference-range.js';
import { RESULT } from './result-status.js';
import { isTooVague, type SampleTimes } from './sample-time.js';
import { settlesItsLimit } from './settles-its-limit.js';

/** What all measurements of one Observation share. */
export interface Sample extends SampleTimes {
  observation: Observation;
  reference: string;
}

/** The usable result, or the first reason why there is none (specification, section 1 "usable result"). */
export function resultOf(
  ours: OurMeasurement,
  sample: Sample,
  settings: Settings,
): LabResult | UnusableReason {
  const { labTest, recognised, measurement } = ours;
  const { observation, reference, when } = sample;
  if (!RESULT.has(observation.status)) return 'no-status';
  if (!recognised) return 'no-code';
  const analyte = settings.analytes[labTest.analyte];
  const measured = measure(measurement, labTest.analyte, settings);
  if (typeof measured === 'string') return measured;
  if (!when) return 'no-date';
  if (isTooVague(when)) return 'date-too-vague';
  const { value, comparator, arithmetic } = measured;
  const shown = asShown(labTest.analyte, value);
  const known = evidenceOf(ours, sample);
  const { low, high, written } = ownLimits(measurement.referenceRange, analyte);
  const result: LabResult = {
    analyte: labTest.analyte,
    reference,
    match: recognised.match,
    day: when.from,
    ms: when.ms,
    value,
    comparator,
    low,
    high,
    evidence: {
      what: known.what,
      reference: known.reference,
      day: known.day,
      byName: known.byName,
      value: comparator ? `${comparator}${shown}` : shown,
      unit: analyte.unit,
      arithmetic,
      referenceRange: written,
    },
  };
  return settlesItsLimit(result, settings) ? result : 'comparator-settles-nothing';
}

/** What it is, where it stands and when it was sampled: true of a result whether or not it can be used. */
export function evidenceOf({ labTest, recognised }: OurMeasurement, sample: Sample): Evidence {
  const { observation, reference, when } = sample;
  return {
    what: labTest.what,
    reference: observation.id === undefined ? undefined : reference,
    day: when && !isTooVague(when) ? when.from : undefined,
    byName: recognised?.match.by === 'name' || undefined,
  };
}
