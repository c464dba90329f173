import type { Observation } from '../../services/facts/fhir/observation.js';
import { TESTS, type TestName } from './codes.js';
import { daysAgo } from './days.js';

/** A final result of ten days ago, in a form of its own: what is given replaces what is usual. */
export function anObservation(test: TestName, differing: Partial<Observation> = {}): Observation {
  return {
    resourceType: 'Observation',
    id: 'obs-1',
    status: 'final',
    code: TESTS[test],
    effectiveDateTime: `${daysAgo(10)}T08:00:00+01:00`,
    ...differing,
  };
}

export function quantity(value: unknown, unit?: string) {
  return { value, ...(unit !== undefined && { unit }) };
}
