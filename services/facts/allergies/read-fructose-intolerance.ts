import type { Allergy, Chart, Diagnosis } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { foundAmong } from '../three-valued.js';

const FRUCTOSE_INTOLERANCE = 'cond-hereditary-fructose-intolerance';

/** Specification, section 3 "fructose-intolerance": the hereditary kind only; some record it among the allergies. */
export function readFructoseIntolerance({
  diagnoses,
  allergies,
}: Chart): PartOfReading<'fructoseIntolerance' | 'fructoseIntoleranceDay'> {
  const found: (Diagnosis | Allergy)[] = [
    ...activeAmong(meaning(diagnoses.entries, FRUCTOSE_INTOLERANCE)),
    ...meaning(allergies.entries, FRUCTOSE_INTOLERANCE).filter(({ active }) => active),
  ];
  const [day] = found.flatMap(({ evidence }) => evidence.day ?? []);
  return {
    facts: {
      fructoseIntolerance: foundAmong(found.length, diagnoses.complete && allergies.complete),
      fructoseIntoleranceDay: day ?? null,
    },
    evidence: { 'fructose-intolerance': evidenceOf(found) },
  };
}
