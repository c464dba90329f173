import { CALCIUM_AS_RECORDED } from './calcium-as-recorded.js';
import { CALCIUM_BY_VALUE } from './calcium-by-value.js';
import { CALCIUM_IN_TIME } from './calcium-in-time.js';
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

export const ORDINARY_CALCIUM = firstOf(CALCIUM_IN_TIME);

export const CALCIUM_STORIES: readonly CalciumStory[] = [
  ...CALCIUM_IN_TIME,
  ...CALCIUM_AS_RECORDED,
  ...CALCIUM_BY_VALUE,
];

function firstOf([first]: readonly CalciumStory[]): CalciumStory {
  if (!first) throw new Error('there are no stories');
  return first;
}
