import type { Observation } from '../../facts/fhir/observation.js';
import { ITEM_OF_TEST, RESULT_ITEMS } from '../../facts/labs/lab-test.js';
import { recogniseTest, saysNothing } from '../../facts/labs/recognise-test.js';
import type { Gap } from '../../facts/record.js';
import type { Terms } from '../../facts/terms.js';
import type { AnyResource } from '../../gather/any-resource.js';
import { readResource } from '../../gather/read-resource.js';

export const OBSERVATION_ITEMS = [...RESULT_ITEMS, 'otherObservations'] as const;

type ObservationItem = (typeof OBSERVATION_ITEMS)[number];

interface SortedObservation {
  /** where it belongs, and where what it lacks is missed; none: it is nothing of ours */
  items: readonly ObservationItem[];
  resource: Observation | null;
  gaps: readonly Gap[];
}

/** An export does not say which question an Observation answers: its codes do. One that may be anything is missed everywhere. */
export function sortObservation(raw: AnyResource, where: string, terms: Terms): SortedObservation {
  const { resource, gaps } = readResource('otherObservations', raw, where);
  const isNameless = resource === null || namesOf(resource).every(saysNothing);
  if (!isNameless) return { items: itemsOf(resource, terms), resource, gaps };
  // its code was lost: whatever it was is missed, and it is not taken for something without a code
  if (gaps.length > 0) return { items: OBSERVATION_ITEMS, resource: null, gaps };
  return { items: ['otherObservations'], resource, gaps };
}

function namesOf({ code, component = [] }: Observation): Observation['code'][] {
  return [code, ...component.map((part) => part.code)];
}

function itemsOf(observation: Observation, terms: Terms): ObservationItem[] {
  const names = namesOf(observation);
  for (const name of names) {
    const recognised = recogniseTest(name, terms);
    if (recognised) return [ITEM_OF_TEST[recognised.labTest.test]];
  }
  return names.some((name) => terms.matches(name).length > 0) ? ['otherObservations'] : [];
}
