import type { CodeableConcept } from '../fhir/codeable-concept.js';
import { surestOf, type Match, type Terms } from '../terms.js';
import { LAB_TESTS, type LabTest } from './lab-test.js';

const BY_SET = new Map(LAB_TESTS.map((labTest) => [labTest.set, labTest]));

const NARROWEST_FIRST = [...BY_SET.keys()];

const LOINC = new Set(['http://loinc.org', 'https://loinc.org', 'urn:oid:2.16.840.1.113883.6.1']);

export interface Recognised {
  labTest: LabTest;
  match: Match;
}

/** Which of our tests a code stands for; null when none. A code goes before a name, a specific one before an unspecific. */
export function recogniseTest(concept: CodeableConcept | undefined, terms: Terms): Recognised | null {
  const matches = terms.matches(concept).filter((match) => match.by !== 'name' || !hasLoinc(concept));
  // most of what an EHR sends is none of our tests
  if (matches.length === 0) return null;
  const found = matches.filter(({ set }) => BY_SET.has(set)).toSorted(byNarrowness);
  const match = surestOf(found);
  const labTest = match && BY_SET.get(match.set);
  return labTest ? { labTest, match } : null;
}

function byNarrowness(one: Match, other: Match): number {
  return NARROWEST_FIRST.indexOf(one.set) - NARROWEST_FIRST.indexOf(other.set);
}

/** A LOINC code outside our sets is another test, whatever its text says: urine calcium is often just "Calcium". */
function hasLoinc(concept: CodeableConcept | undefined): boolean {
  return (concept?.coding ?? []).some(
    ({ system, code }) => system !== undefined && LOINC.has(system) && Boolean(code),
  );
}

/** Neither a code nor a word to tell what was measured. */
export function saysNothing(concept: CodeableConcept | undefined): boolean {
  const codings = concept?.coding ?? [];
  return !concept?.text?.trim() && codings.every(({ code, display }) => !code?.trim() && !display?.trim());
}
