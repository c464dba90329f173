import type { CodeableConcept } from '../fhir/codeable-concept.js';
import { doubt, type Match, type Terms } from '../terms.js';
import { LAB_TESTS, type LabTest } from './lab-test.js';

const BY_SET = new Map(LAB_TESTS.map((labTest) => [labTest.set, labTest]));

const NARROWEST_FIRST = [...BY_SET.keys()];

const LOINC: ReadonlySet<string | undefined> = new Set([
  'http://loinc.org',
  'https://loinc.org',
  'urn:oid:2.16.840.1.113883.6.1',
]);

export interface Recognised {
  labTest: LabTest;
  match: Match;
}

/** Which of our tests a code stands for; null when none. A code goes before a name, a specific one before an unspecific. */
export function recogniseTest(concept: CodeableConcept | undefined, terms: Terms): Recognised | null {
  let found: Recognised | null = null;
  for (const match of terms.matches(concept)) {
    const labTest = BY_SET.get(match.set);
    if (labTest === undefined || (match.by === 'name' && hasLoinc(concept))) continue;
    if (found === null || isSurer(match, found.match)) found = { labTest, match };
  }
  return found;
}

/** Of those as sure the narrower test. */
function isSurer(one: Match, other: Match): boolean {
  const more = doubt(one) - doubt(other);
  return (more || NARROWEST_FIRST.indexOf(one.set) - NARROWEST_FIRST.indexOf(other.set)) < 0;
}

/** A LOINC code outside our sets is another test, whatever its text says: urine calcium is often just "Calcium". */
function hasLoinc(concept: CodeableConcept | undefined): boolean {
  return concept?.coding?.some(({ system, code }) => LOINC.has(system) && Boolean(code)) ?? false;
}

/** Neither a code nor a word to tell what was measured. */
export function saysNothing(concept: CodeableConcept | undefined): boolean {
  const isUncoded = concept?.coding?.every(({ code, display }) => !code?.trim() && !display?.trim()) ?? true;
  return isUncoded && !concept?.text?.trim();
}
