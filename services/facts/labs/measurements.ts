import type { Observation } from '../fhir/observation.js';
import type { Terms } from '../terms.js';
import { TEST_WITHOUT_CODE, type LabTest, type ResultItem } from './lab-test.js';
import { hasValue, type Measurement } from './measure.js';
import { recogniseTest, saysNothing, type Recognised } from './recognise-test.js';

/** One measurement that is ours: the test it is of, and how it was recognised (null: nothing says what it is). */
export interface OurMeasurement {
  measurement: Measurement;
  labTest: LabTest;
  recognised: Recognised | null;
}

/** What an Observation measured of our tests: itself, and each component by its own code. */
export function ourMeasurements(observation: Observation, item: ResultItem, terms: Terms): OurMeasurement[] {
  const components = observation.component?.flatMap((one) => recognisedAs(one, terms) ?? []) ?? [];
  const isHeading = components.length > 0 && !hasValue(observation);
  const own = isHeading ? null : recognisedAs(observation, terms);
  if (own) return [own, ...components];
  return isNameless(observation) ? [namelessIn(item, observation)] : components;
}

function recognisedAs(measurement: Measurement, terms: Terms): OurMeasurement | null {
  const recognised = recogniseTest(measurement.code, terms);
  return recognised && { measurement, labTest: recognised.labTest, recognised };
}

function isNameless({ code, component }: Observation): boolean {
  return saysNothing(code) && (component?.every((one) => saysNothing(one.code)) ?? true);
}

/** It came as an answer to this item's question: it may have been what was asked for. */
function namelessIn(item: ResultItem, measurement: Measurement): OurMeasurement {
  return { measurement, labTest: TEST_WITHOUT_CODE[item], recognised: null };
}
