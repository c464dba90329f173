import type { Chart, MedicineUse } from '../chart.js';
import { meaning } from '../meaning.js';
import { matchIn, type Match } from '../terms.js';

/** What is not meant to be used beside denosumab: bisphosphonates; romosozumab, raloxifene and its like. */
const OTHER_ANTIRESORPTIVES = ['bisphosphonates', 'other-antiresorptives'] as const;

export function isAntiresorptive({ matches }: { matches: readonly Match[] }): boolean {
  const match = matchIn(matches, OTHER_ANTIRESORPTIVES);
  return match !== null && !match.unspecific;
}

/** Entries for one of these, whatever became of them. */
export function otherAntiresorptives({ medicines }: Chart): MedicineUse[] {
  return meaning(medicines.entries, OTHER_ANTIRESORPTIVES);
}
