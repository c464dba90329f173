import type { Part } from './resource.js';

/** What there is of calcium before a dose, and whether it is enough; by hand, from the specification. */
export interface CalciumStory {
  name: string;
  isEnough: boolean;
  /** the Observations around a dose of that day */
  results: (doseDay: string) => readonly Part[];
  /** local time of the dose; null: only its day is recorded. Not given: 10:00 */
  doseAt?: string | null;
}
