import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { foundAmong } from '../three-valued.js';

type LiverFact = 'liverDisease' | 'liverDiseaseName' | 'liverDiseaseDay';

/** Specification, section 3 "hepatic-impairment": the liver diseases in which denosumab was not studied. */
export function readLiverDisease({ diagnoses }: Chart): PartOfReading<LiverFact> {
  const found = activeAmong(meaning(diagnoses.entries, 'severe-liver-disease'));
  const [first] = found;
  return {
    facts: {
      liverDisease: foundAmong(found.length, diagnoses.complete),
      liverDiseaseName: first ? String(first.evidence.value) : null,
      liverDiseaseDay: first?.evidence.day ?? null,
    },
    evidence: { liver: evidenceOf(found) },
  };
}
